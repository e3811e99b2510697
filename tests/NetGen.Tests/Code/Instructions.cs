using System.Reflection;
using System.Reflection.Emit;

namespace NetGen.Tests.Code;

/// <summary>The IL of a method, counted as the JIT counts it.</summary>
internal sealed class Instructions
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value);

    private readonly HashSet<int> _blocks = [0];

    private Instructions(byte[] il) => Count(il);

    public int Bytes { get; private set; }

    public int Number { get; private set; }

    public int LocalReferences { get; private set; }

    public int Locals { get; private init; }

    /// <summary>Starts of basic blocks: targets of branches and what follows them.</summary>
    public int Blocks => _blocks.Count;

    public static Instructions? Of(MethodInfo method) => method.GetMethodBody() is { } body && body.GetILAsByteArray() is { } il
        ? new(il) { Locals = body.LocalVariables.Count }
        : null;

    private void Count(byte[] il)
    {
        Bytes = il.Length;
        int place = 0;
        while (place < il.Length)
        {
            short value = il[place++];
            if (value == 0xFE)
            {
                value = unchecked((short)(0xFE00 | il[place++]));
            }

            var code = OpCodesByValue[value];
            Number++;
            LocalReferences += code.Name!.Contains("loc", StringComparison.Ordinal) && code.Name != "localloc" ? 1 : 0;
            place += Operand(code, il, place);
        }
    }

    /// <summary>Notes where branches lead, and returns how long the operand is.</summary>
    private int Operand(OpCode code, byte[] il, int place)
    {
        switch (code.OperandType)
        {
            case OperandType.InlineNone:
                return 0;
            case OperandType.ShortInlineBrTarget:
                Branch(place + 1, (sbyte)il[place]);
                return 1;
            case OperandType.InlineBrTarget:
                Branch(place + 4, BitConverter.ToInt32(il, place));
                return 4;
            case OperandType.InlineSwitch:
                int cases = BitConverter.ToInt32(il, place);
                return 4 + (4 * cases);
            case OperandType.ShortInlineI or OperandType.ShortInlineVar:
                return 1;
            case OperandType.InlineVar:
                return 2;
            case OperandType.InlineI8 or OperandType.InlineR:
                return 8;
            default:
                return 4;
        }
    }

    private void Branch(int next, int offset)
    {
        _blocks.Add(next);
        _blocks.Add(next + offset);
    }
}
