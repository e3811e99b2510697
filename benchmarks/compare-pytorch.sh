#!/bin/sh
# Times the same cases in NetGen and in PyTorch, turn by turn in one run. Options: --help.
#
# Needs Debian's packages of PyTorch and OpenBLAS:
#     apt-get install python3-torch libopenblas0-pthread
# On a machine that does other work too, bind the run to one core: taskset -c 0 benchmarks/compare-pytorch.sh
set -eu

here=$(cd "$(dirname "$0")" && pwd)
project=$here/NetGen.Benchmarks

if ! /usr/bin/python3 -c 'import importlib.util as u, sys; sys.exit(u.find_spec("torch") is None)' 2>/dev/null; then
    echo 'PyTorch is missing. On Debian: apt-get install python3-torch libopenblas0-pthread' >&2
    exit 1
fi

export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
if ! log=$(dotnet build -c Release -v quiet -nologo "$project"); then
    printf '%s\n' "$log" >&2
    exit 1
fi

exec /usr/bin/python3 "$here/compare_pytorch.py" "$@" --netgen dotnet "$project/bin/Release/net10.0/NetGen.Benchmarks.dll"
