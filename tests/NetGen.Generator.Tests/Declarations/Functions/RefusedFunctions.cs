namespace NetGen.Generator.Tests.Declarations.Functions;

/// <summary>Legal C# that has no exact derivative, or none that is known: each is refused once, where it stands.</summary>
internal static class RefusedFunctions
{
    private const string D = "[Differentiable] public static ";

    public static IReadOnlyList<RefusedFunction> All { get; } =
    [
        new(
            D + "double F(ReadOnlySpan<double> x) { Index k = {|NG0808:^1|}; return x[k]; }",
            "'^1' cannot be differentiated; use + and − on numbers, ! on conditions"),
        new(
            D + "double F(ReadOnlySpan<double> x) { var t = new double[2]; t[0] = x[0]; var u = t[{|NG0808:0..1|}]; return u[0]; }",
            "'0..1', which copies a part of an array, cannot be differentiated; use AsSpan"),
        new(
            D + "double F(ReadOnlySpan<double> x, int k) { int q = k > 1 ? k : 0; return x[{|NG0808:q|}]; }",
            "'q', an integer that a condition chooses, as an index or a bound cannot be differentiated; write the element or the loop in both branches of an 'if', or pass the integer as a parameter"),
        new(
            D + "double F(double x) { {|NG0804:while|} (x < 10) x *= 2; return x; }",
            "This loop cannot be differentiated: how often it runs is not known before; use a 'for' loop over a range, with a condition in it for what counts"),
        new(
            D + "double F(double x) { {|NG0804:do|} { x *= 2; } while (x < 10); return x; }",
            "This loop cannot be differentiated: how often it runs is not known before; use a 'for' loop over a range, with a condition in it for what counts"),
        new(
            D + "double F(double x) { {|NG0804:for|} (;;) { x *= 2; if (x > 3) break; } return x; }",
            "This loop cannot be differentiated: it does not start with one integer; count an integer up or down by a constant: 'for (int i = 0; i < n; i++)'"),
        new(
            D + "double F(double x) { {|NG0808:again: x *= 2;|} if (x < 10) goto again; return x; }",
            "'again: x *= 2;' cannot be differentiated; use assignments, 'if', 'for', 'foreach' and 'return'"),
        new(
            D + "double F(double x) { if (x > 1) {|NG0808:goto end;|} x *= 2; end: return x; }",
            "'goto end;' cannot be differentiated; use 'if', 'for' and 'return'"),
        new(
            D + "double F(ReadOnlySpan<double> x) { double s = 0; foreach (var v in x) { if (v > 1) {|NG0804:break;|} s += v; } return s; }",
            "This loop cannot be differentiated: 'break;' ends it early; let the loop run through, and select what counts with a condition"),
        new(
            D + "double F(ReadOnlySpan<double> x) { for (int i = 0; i < 3; i++) { if (x[i] > 1) {|NG0804:return x[i];|} } return 0; }",
            "This loop cannot be differentiated: it returns from within; compute the result in the loop and return it behind it"),
        new(
            D + "double F(double x) { {|NG0808:try|} { return x; } finally { } }",
            "A 'try' statement cannot be differentiated; use assignments, 'if', 'for', 'foreach' and 'return'"),
        new(
            D + "double F(double x) { {|NG0808:using|} (new System.IO.MemoryStream()) { return x; } }",
            "A 'using' statement cannot be differentiated; use assignments, 'if', 'for', 'foreach' and 'return'"),
        new(
            D + "double F(double x) { {|NG0808:using|} var m = new System.IO.MemoryStream(); return x; }",
            "A 'using' statement cannot be differentiated; use assignments, 'if', 'for', 'foreach' and 'return'"),
        new(
            D + "double F(double x) { {|NG0808:lock|} (typeof(C)) { return x; } }",
            "A 'lock' statement cannot be differentiated; use assignments, 'if', 'for', 'foreach' and 'return'"),
        new(
            D + "unsafe double F(double x) { double* p = {|NG0808:&x|}; return *p; }",
            "'&x' cannot be differentiated; use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        new(
            D + "unsafe double F(ReadOnlySpan<double> x) { {|NG0808:fixed|} (double* p = x) { return p[0]; } }",
            "A 'fixed' statement cannot be differentiated; use assignments, 'if', 'for', 'foreach' and 'return'"),
        new(
            D + "double F(double x) { {|NG0808:switch|} (x) { case > 1: return x * x; default: return x; } }",
            "A 'switch' statement cannot be differentiated; use a switch expression, or 'if'"),
        new(
            D + "double F(double x, int n) { {|NG0808:switch|} (n) { case 1: x *= 2; break; } return x; }",
            "A 'switch' statement cannot be differentiated; use a switch expression, or 'if'"),
        new(
            D + "double F(double x) { if (x < 0) {|NG0808:throw new ArgumentException(\"x\");|} return x; }",
            "A 'throw' cannot be differentiated; check arguments in the method that calls this one, and give a value here"),
        new(
            D + "double F(double x) => x > 0 ? x : {|NG0808:throw new ArgumentException(\"x\")|};",
            "A 'throw' cannot be differentiated; check arguments in the method that calls this one, and give a value here"),
        new(
            D + "double F(double x) => x switch { > 0 => x, _ => {|NG0808:throw new ArgumentException(\"x\")|} };",
            "A 'throw' cannot be differentiated; check arguments in the method that calls this one, and give a value here"),
        new(
            D + "double F(double x, int n) => n {|NG0808:switch|} { 0 => x, 1 => x * x };",
            "A 'switch' that may match nothing cannot be differentiated; end it with '_ => …'"),
        new(
            D + "double F(double x) { double Twice(double v) => 2 * v; return {|NG0802:Twice(x)|}; }",
            "'Twice(x)' is called, whose derivative is not known; make it a static method of the class with [Differentiable]"),
        new(
            D + "double F(double x) { Func<double, double> f = {|NG0808:v => 2 * v|}; return f(x); }",
            "'v => 2 * v' cannot be differentiated; use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        new(
            D + "double F(double x) { Func<double, double> f = {|NG0808:Math.Sin|}; return f(x); }",
            "'Math.Sin' cannot be differentiated; use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        new(
            D + "double F(ReadOnlySpan<double> x) => {|NG0802:System.Linq.Enumerable.Sum(x.ToArray())|};",
            "'Enumerable.Sum' is called, whose derivative is not known; compute it in the method that calls this one, and pass it as a parameter"),
        new(
            D + "double F(double x) { {|NG0802:Console.WriteLine(x)|}; return x; }",
            "'Console.WriteLine' is called, whose derivative is not known; remove it: a derivative has no effects"),
        new(
            D + "double F(double x) { ref double {|NG0807:y = ref x|}; y *= 2; return x; }",
            "'y' makes a second name for a number that may change; use the number itself, or an index"),
        new(
            D + "double F({|NG0807:ref double x|}) { x *= 2; return x; }",
            "'x' makes a second name for a number that may change; take it by value, and return what is computed"),
        new(
            D + "double F(double x, {|NG0807:out double y|}) { y = x; return x; }",
            "'y' makes a second name for a number that may change; take it by value, and return what is computed"),
        new(
            D + "void F(double x, Span<double> y) { ref double {|NG0807:first = ref y[0]|}; first = x; }",
            "'first' makes a second name for a number that may change; use the number itself, or an index"),
        new(
            D + "void F(double x, Span<double> y) { y[0] = x; {|NG0807:foreach|} (ref double v in y) v *= 2; }",
            "'v' makes a second name for a number that may change; use the number itself, or an index"),
        new(
            D + "double F(ReadOnlySpan<double> x) { double s = 0; {|NG0807:foreach|} (ref readonly double v in x) s += v; return s; }",
            "'v' makes a second name for a number that may change; use the number itself, or an index"),
        new(
            D + "double F(double x) { double y = x; {|NG0802:G(ref y)|}; return y; } static void G(ref double v) => v *= 2;",
            "'C.G' is called, whose derivative is not known; mark the method with [Differentiable]"),
        new(
            D + "double F(double x) => {|NG0802:double.TryParse(\"1\", out var v)|} ? v * x : x;",
            "'Double.TryParse' is called, whose derivative is not known; compute it in the method that calls this one, and pass it as a parameter"),
        new(
            D + "double F(double x) => {|NG0805:(int)x|} * x;",
            "'(int)x' turns a real number into a whole one, whose derivative is 0 or does not exist; compute with real numbers, write Calculus.Constant((double)(int)x) if 0 is meant, or pass the whole number as a parameter"),
        new(
            D + "double F(double x) => {|NG0805:(long)(x * 2)|} * x;",
            "'(long)(x * 2)' turns a real number into a whole one, whose derivative is 0 or does not exist; compute with real numbers, or pass the whole number as a parameter"),
        new(
            D + "double F(double x) => {|NG0805:(byte)x|};",
            "'(byte)x' turns a real number into a whole one, whose derivative is 0 or does not exist; compute with real numbers, or pass the whole number as a parameter"),
        new(
            D + "double F(ReadOnlySpan<double> x) => x[{|NG0805:(int)x[0]|}];",
            "'(int)x[0]' turns a real number into a whole one, whose derivative is 0 or does not exist; compute with real numbers, write Calculus.Constant((double)(int)x[0]) if 0 is meant, or pass the whole number as a parameter"),
        new(
            D + "double F(ReadOnlySpan<double> x) { double s = 0; for (int i = 0; i < {|NG0805:(int)x[0]|}; i++) s += x[i]; return s; }",
            "'(int)x[0]' turns a real number into a whole one, whose derivative is 0 or does not exist; compute with real numbers, write Calculus.Constant((double)(int)x[0]) if 0 is meant, or pass the whole number as a parameter"),
        new(
            D + "double F(double x) => {|NG0805:Math.Floor(x)|} * x;",
            "'Math.Floor(x)' turns a real number into a whole one, whose derivative is 0 or does not exist; if 0 is meant, write Calculus.Constant(Math.Floor(x))"),
        new(
            D + "double F(double x) => {|NG0805:Math.Round(x, 2)|};",
            "'Math.Round(x, 2)' turns a real number into a whole one, whose derivative is 0 or does not exist; compute it in the method that calls this one, and pass it as a parameter"),
        new(
            D + "double F(double x) => {|NG0805:Math.Ceiling(x)|} + 1;",
            "'Math.Ceiling(x)' turns a real number into a whole one, whose derivative is 0 or does not exist; if 0 is meant, write Calculus.Constant(Math.Ceiling(x))"),
        new(
            D + "double F(double x) => {|NG0805:Math.Truncate(x)|};",
            "'Math.Truncate(x)' turns a real number into a whole one, whose derivative is 0 or does not exist; if 0 is meant, write Calculus.Constant(Math.Truncate(x))"),
        new(
            D + "double F(double x) => {|NG0805:Math.Sign(x)|} * x;",
            "'Math.Sign(x)' turns a real number into a whole one, whose derivative is 0 or does not exist; choose with a condition: x < 0 ? -1.0 : 1.0"),
        new(
            D + "float F(float x) => {|NG0805:MathF.Floor(x)|};",
            "'MathF.Floor(x)' turns a real number into a whole one, whose derivative is 0 or does not exist; if 0 is meant, write Calculus.Constant(MathF.Floor(x))"),
        new(
            D + "double F(double x) => {|NG0805:double.Floor(x)|};",
            "'double.Floor(x)' turns a real number into a whole one, whose derivative is 0 or does not exist; if 0 is meant, write Calculus.Constant(double.Floor(x))"),
        new(
            D + "double F(double x) => {|NG0805:x % 1|};",
            "'x % 1' jumps wherever the quotient passes a whole number, and has no derivative there; subtract a multiple that is a constant of the calculus, as in 'x - y * Calculus.Constant(Math.Truncate(x / y))'"),
        new(
            D + "double F(double x) { {|NG0805:x %= 2|}; return x; }",
            "'x %= 2' jumps wherever the quotient passes a whole number, and has no derivative there; subtract a multiple that is a constant of the calculus, as in 'x - y * Calculus.Constant(Math.Truncate(x / y))'"),
        new(
            D + "double F(double x) => (double)({|NG0808:(decimal)x|}) * x;",
            "'(decimal)x', which is converted from 'double' to 'decimal', cannot be differentiated; use float and double for real numbers"),
        new(
            D + "double F(double x) => x * {|NG0808:(float)x|};",
            "'(float)x', which rounds to float in a method that computes in double, cannot be differentiated; leave out the conversion"),
        new(
            D + "double F(double x) => {|NG0808:MathF.Sin(0.5f)|} * x;",
            "'MathF.Sin(0.5f)', which is computed in float in a method that computes in double, cannot be differentiated; use double"),
        new(
            D + "double F(double x) { float a = 0.1f, b = 0.2f; return x * ({|NG0808:a * b|}); }",
            "'a * b', which is computed in float in a method that computes in double, cannot be differentiated; use double"),
        new(
            D + "float F(float x) => (float)(x + {|NG0808:1e-50|});",
            "The constant '1e-50', which a float cannot hold, cannot be differentiated; compute in double"),
        new(
            D + "float F(float x) => (float)(x * {|NG0808:1e300|});",
            "The constant '1e300', which a float cannot hold, cannot be differentiated; compute in double"),
        new(
            D + "double F(double x, int n) => x * {|NG0808:(byte)n|};",
            "'(byte)n', which is converted from 'int' to 'byte', cannot be differentiated; use int for whole numbers"),
        new(
            D + "double F(double x, int n) => x * ({|NG0808:(long)n * n|});",
            "'(long)n * n', which is computed in 'long', cannot be differentiated; use int for whole numbers"),
        new(
            D + "double F(double x) { long k = 2000000000; {|NG0808:k += k|}; return x * k; }",
            "'k += k', which is computed in 'long', cannot be differentiated; use int for whole numbers"),
        new(
            D + "double F(double x) { byte k = 200; {|NG0808:k += 100|}; return x * k; }",
            "'k += 100', which is computed in 'byte', cannot be differentiated; use int for whole numbers"),
        new(
            D + "double F(double x, int n) => x * ({|NG0808:n << 1|});",
            "'n << 1' cannot be differentiated; use + − × ÷ % and comparisons on integers"),
        new(
            D + "double F(double x, int n) => x * ({|NG0808:n & 1|});",
            "'n & 1' cannot be differentiated; use + − × ÷ % and comparisons on integers"),
        new(
            D + "double F(double x, int n) => x * {|NG0808:~n|};",
            "'~n' cannot be differentiated; use + and − on numbers, ! on conditions"),
        new(
            D + "double F(double x, int n) { {|NG0808:n ^= 1|}; return x * n; }",
            "'n ^= 1' cannot be differentiated; use + − × ÷ % and comparisons on integers"),
        new(
            D + "double F(double x, int n) { int k = n > 2 ? 3 : 5; return x * ({|NG0808:k / 2|}); }",
            "'k / 2', where a whole number depends on a condition, cannot be differentiated; make both choices real numbers: 3.0 instead of 3"),
        new(
            D + "double F(double x, int n) { int k = 1; {|NG0808:if|} (n > 2) k = 2; return x * k; }",
            "'k', which is another whole number in each branch, cannot be differentiated; let each branch compute with it"),
        new(
            D + "double F(ReadOnlySpan<double> x) { int count = 0; for (int i = 0; i < x.Length; i++) if (x[i] > 1) {|NG0804:count++|}; return x[0] * count; }",
            "This loop cannot be differentiated: 'count', which is not a real number, changes from round to round; compute it from the loop's index"),
        new(
            D + "double F(ReadOnlySpan<double> x) { bool any = false; foreach (var v in x) {|NG0804:any = v > 1|}; return any ? x[0] : x[1]; }",
            "This loop cannot be differentiated: 'any', which is not a real number, changes from round to round; compute it from the loop's index"),
        new(
            D + "double F(ReadOnlySpan<double> x) { double s = 0; {|NG0805:foreach|} (int v in x) s += v; return s; }",
            "'int v' turns a real number into a whole one, whose derivative is 0 or does not exist; declare it with 'var'"),
        new(
            D + "double F(ReadOnlySpan<double> x) { double s = 0; {|NG0808:foreach|} (float v in x) s += v; return s; }",
            "'float v', to which elements of type 'double' are rounded, cannot be differentiated; declare it with 'var'"),
        new(
            D + "double F(ReadOnlySpan<double> x) { double s = 0; for (int i = 0; i < x.Length; i++) { s += x[i]; {|NG0804:i++|}; } return s; }",
            "This loop cannot be differentiated: its body changes 'i'; count it in the head of the loop only"),
        new(
            D + "double F(ReadOnlySpan<double> x, int n) { double s = 0; for (int i = 0; i < n; i++) { s += x[i]; {|NG0804:n--|}; } return s; }",
            "This loop cannot be differentiated: its body changes the bound 'n'; compute the bound in front of the loop"),
        new(
            D + "double F(ReadOnlySpan<double> x) { double s = 0; for (int i = 0; i < x.Length; i++) { s += x[0]; {|NG0804:x = x.Slice(1)|}; } return s; }",
            "This loop cannot be differentiated: its body changes the bound 'x'; compute the bound in front of the loop"),
        new(
            D + "double F(ReadOnlySpan<double> x) { double s = 0; for (int i = 0; i < 2; i++) { s += x[0]; {|NG0804:x = x.Slice(1)|}; } return s; }",
            "This loop cannot be differentiated: 'x', which is not a real number, changes from round to round; compute it from the loop's index"),
        new(
            D + "double F(ReadOnlySpan<double> x) { double s = 0; {|NG0804:for|} (int i = 0, j = 3; i < j; i++, j--) s += x[i] * x[j]; return s; }",
            "This loop cannot be differentiated: it does not start with one integer; count an integer up or down by a constant: 'for (int i = 0; i < n; i++)'"),
        new(
            D + "double F(ReadOnlySpan<double> x) { double s = 0; {|NG0804:for|} (int i = 1; i < x.Length; i *= 2) s += x[i]; return s; }",
            "This loop cannot be differentiated: it does not count 'i' by a constant; count an integer up or down by a constant: 'for (int i = 0; i < n; i++)'"),
        new(
            D + "double F(ReadOnlySpan<double> x, int n) { double s = 0; {|NG0804:for|} (int i = 0; i < x.Length; i += n) s += x[i]; return s; }",
            "This loop cannot be differentiated: it does not count 'i' by a constant; count an integer up or down by a constant: 'for (int i = 0; i < n; i++)'"),
        new(
            D + "double F(double x) { double s = 0; {|NG0804:for|} (double t = 0; t < 1; t += 0.1) s += x * t; return s; }",
            "This loop cannot be differentiated: it does not start with one integer; count an integer up or down by a constant: 'for (int i = 0; i < n; i++)'"),
        new(
            D + "double F(double x) { double s = 0; {|NG0804:for|} (int i = 0; s < 10 && i < 100; i++) s += x; return s; }",
            "This loop cannot be differentiated: it does not end where 'i' meets a bound; count an integer up or down by a constant: 'for (int i = 0; i < n; i++)'"),
        new(
            D + "double F(double x) { double s = 0; {|NG0804:for|} (int i = 0; i > 10; i++) s += x; return s; }",
            "This loop cannot be differentiated: 'i > 10' does not end it; count an integer up or down by a constant: 'for (int i = 0; i < n; i++)'"),
        new(
            D + "double F(ReadOnlySpan<double> x) { double s = 0; int i; {|NG0804:for|} (i = 0; i < 3; i++) s += x[i]; return s; }",
            "This loop cannot be differentiated: it does not start with one integer; count an integer up or down by a constant: 'for (int i = 0; i < n; i++)'"),
        new(
            D + "double F(ReadOnlySpan<double> x) { double s = 0; foreach (int i in {|NG0802:System.Linq.Enumerable.Range(0, 3)|}) s += x[i]; return s; }",
            "'Enumerable.Range' is called, whose derivative is not known; compute it in the method that calls this one, and pass it as a parameter"),
        new(
            D + "double F(ReadOnlySpan<double> x) { double s = 0; foreach (int i in {|NG0808:new[] { 0, 1 }|}) s += x[i]; return s; }",
            "'new[] { 0, 1 }' cannot be differentiated; use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        new(
            D + "double F(double x) { double s = 0; foreach (char c in {|NG0808:\"abc\"|}) s += x * c; return s; }",
            "The constant '\"abc\"' cannot be differentiated; use real numbers, integers and booleans"),
        new(
            D + "void F(double x, Span<double> y) { y[0] = x; {|NG0806:y[0] = x * x|}; }",
            "'y' may get one element several times; let each element be assigned at one place, or use several spans"),
        new(
            D + "void F(double x, Span<double> y) { y[0] = x; {|NG0806:y[0] *= x|}; }",
            "'y[0]' is overwritten with a function of itself; compute the value in a local and assign it once; only += and -= may be repeated"),
        new(
            D + "void F(double x, Span<double> y) { y[0] = x; {|NG0806:y[0]++|}; }",
            "'y[0]' is overwritten with a function of itself; compute the value in a local and assign it once; only += and -= may be repeated"),
        new(
            D + "void F(double x, Span<double> y) { y[0] = x; {|NG0806:y.Slice(0, 1)[0] = 2 * x|}; }",
            "'y' may get one element several times; let each element be assigned at one place, or use several spans"),
        new(
            D + "void F(double x, Span<double> y) { var a = y; a[0] = x; {|NG0806:y[0] = x * x|}; }",
            "'y' may get one element several times; let each element be assigned at one place, or use several spans"),
        new(
            D + "void F(double x, Span<double> y) { {|NG0806:y[1] = y[0] * x|}; y[0] = x; }",
            "'y' may be read before all of it has its value; fill it in a loop of its own first"),
        new(
            D + "void F(double x, Span<double> y) { {|NG0806:(y[0], y[1]) = (y[1], y[0])|}; }",
            "'y' may be read before all of it has its value; fill it in a loop of its own first"),
        new(
            D + "void F(ReadOnlySpan<double> x, Span<double> y) { for (int i = 0; i < 3; i++) {|NG0806:y[0] = x[i]|}; }",
            "'y' may get one element several times; let every round of the loops around write an element of its own, add up with +=, or put what a round needs into a method of its own"),
        new(
            D + "void F(ReadOnlySpan<double> x, Span<double> y) { for (int i = 0; i < 3; i++) {|NG0806:y[i / 2] = x[i]|}; }",
            "'y' may get one element several times; let every round of the loops around write an element of its own, add up with +=, or put what a round needs into a method of its own"),
        new(
            D + "void F(ReadOnlySpan<double> x, Span<double> y) { for (int i = 0; i < 3; i++) {|NG0806:y[i % 2] = x[i]|}; }",
            "'y' may get one element several times; let every round of the loops around write an element of its own, add up with +=, or put what a round needs into a method of its own"),
        new(
            D + "void F(ReadOnlySpan<double> x, Span<double> y) { for (int i = 0; i < 4; i++) for (int j = 0; j < 3; j++) {|NG0806:y[i * 2 - j + 2] = x[i] * j|}; }",
            "'y' may get one element several times; let every round of the loops around write an element of its own, add up with +=, or put what a round needs into a method of its own"),
        new(
            D + "void F(ReadOnlySpan<double> x, Span<double> y) { for (int i = 0; i < 4; i++) for (int j = 0; j < 4 - i; j++) {|NG0806:y[2 * i + j] = x[i] * (j + 1)|}; }",
            "'y' may get one element several times; let every round of the loops around write an element of its own, add up with +=, or put what a round needs into a method of its own"),
        new(
            D + "void F(ReadOnlySpan<double> x, Span<double> y) { for (int i = 0; i < 3; i++) { if (x[i] > 1) y[i] = x[i]; else {|NG0806:y[i + 1] = 2 * x[i]|}; } }",
            "'y' may get one element several times; let each element be assigned at one place, or use several spans"),
        new(
            D + "double F(ReadOnlySpan<double> x) { var t = new double[5]; double s = 0; for (int i = 0; i < 3; i++) { if (x[i] > 1) t[i] = x[i]; else {|NG0806:s += t[i + 1] * x[i]|}; } return s; }",
            "'t' may be read before all of it has its value; fill it in a loop of its own first"),
        new(
            D + "void F(ReadOnlySpan<double> x, Span<double> y) { y.Clear(); y[0] += x[0]; for (int k = 0; k < 2; k++) for (int i = 0; i < 3; i++) {|NG0806:y[i + 1] += y[i] * y[i] * x[i]|}; }",
            "'y' may be read before all of it has its value; fill it in a loop of its own first"),
        new(
            D + "void F(ReadOnlySpan<double> x, Span<double> y) { y[0] += x[0]; {|NG0806:y[0] = x[1]|}; }",
            "'y' is overwritten after something was added to it; assign first, and add then, in the same round"),
        new(
            D + "double F(double x) { var t = new double[2]; bool {|NG0806:b = t[0] > 0|}; t[0] = x; return b ? x : 2 * x; }",
            "'t' may be read before all of it has its value; fill it in a loop of its own first"),
        new(
            D + "double F(double x) { var t = new double[2]; var {|NG0806:p = (t[0], 1.0)|}; t[0] = x; return p.Item1 + x; }",
            "'t' may be read before all of it has its value; fill it in a loop of its own first"),
        new(
            D + "double F(double x) { var t = new double[2]; double a; {|NG0806:(t[0], a) = (x, t[0])|}; return a + x; }",
            "'t' may be read before all of it has its value; fill it in a loop of its own first"),
        new(
            D + "double F(ReadOnlySpan<double> x) { var t = new double[4]; t[0] = x[0]; {|NG0806:t.AsSpan(0, 3).CopyTo(t.AsSpan(1))|}; return t[3]; }",
            "'t' is copied onto itself; copy it into room of its own"),
        new(
            D + "void F(double x, Span<double> y) { y[0] = x; {|NG0802:y.Reverse()|}; }",
            "'MemoryExtensions.Reverse' is called, whose derivative is not known; compute it in the method that calls this one, and pass it as a parameter"),
        new(
            D + "void F(double x, Span<double> y) { y[0] = x; {|NG0802:y.Sort()|}; }",
            "'MemoryExtensions.Sort' is called, whose derivative is not known; compute it in the method that calls this one, and pass it as a parameter"),
        new(
            D + "double F(ReadOnlySpan<double> x) { var a = new double[4]; var b = new double[4]; x.CopyTo(a); {|NG0802:Array.Copy(a, b, 4)|}; return b[0]; }",
            "'Array.Copy' is called, whose derivative is not known; compute it in the method that calls this one, and pass it as a parameter"),
        new(
            D + "double F(double x) { {|NG0806:W[0] = x|}; return W[0] * x; } static readonly double[] W = new double[1];",
            "'W' is a field and is written to; write to room of its own, such as 'new double[n]', or to a Span parameter"),
        new(
            D + "double F(double x) { {|NG0806:W[0] += x|}; return x; } static readonly double[] W = new double[1];",
            "'W' is a field and is written to; write to room of its own, such as 'new double[n]', or to a Span parameter"),
        new(
            D + "double F(double x) { {|NG0808:K|} = x; return x; } static double K;",
            "Assigning to 'K' cannot be differentiated; assign to locals and to elements of spans"),
        new(
            D + "double F(double x) { var a = {|NG0808:new double[2, 2]|}; a[0, 0] = x; return a[0, 0]; }",
            "'new double[2, 2]' cannot be differentiated; use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        new(
            D + "double F(double x) { var a = {|NG0808:new double[2][]|}; return x; }",
            "'new double[2][]' cannot be differentiated; use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        new(
            D + "double F(double x) { var a = {|NG0808:new int[2]|}; return x; }",
            "'new int[2]' cannot be differentiated; only room for real numbers is known"),
        new(
            D + "double F(double x) { var a = {|NG0808:new System.Collections.Generic.List<double>()|}; a.Add(x); return a[0]; }",
            "'new System.Collections.Generic.List<double>()' cannot be differentiated; use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        new(
            D + "double F(double x) { string s = {|NG0808:\"a\"|}; return x * s.Length; }",
            "The constant '\"a\"' cannot be differentiated; use real numbers, integers and booleans"),
        new(
            D + "double F(double x) { string s = {|NG0808:nameof(x)|}; return x * s.Length; }",
            "The constant 'nameof(x)' cannot be differentiated; use real numbers, integers and booleans"),
        new(
            D + "double F(double x) { string s = {|NG0808:$\"{x}\"|}; return x * s.Length; }",
            "'$\"{x}\"' cannot be differentiated; use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        new(
            D + "double F(double x) { dynamic d = {|NG0808:x|}; return d; }",
            "'x', which is converted from 'double' to 'dynamic', cannot be differentiated; use float and double for real numbers"),
        new(
            D + "double F(double x) { object d = {|NG0808:x|}; return (double)d; }",
            "'x', which is converted from 'double' to 'object', cannot be differentiated; use float and double for real numbers"),
        new(
            D + "double F(double x) { double? d = {|NG0808:x|}; return d ?? 0; }",
            "'x', which is converted from 'double' to 'double?', cannot be differentiated; use float and double for real numbers"),
        new(
            D + "double F(double x) { decimal d = {|NG0808:0.5m|}; return x * (double)d; }",
            "The constant '0.5m' cannot be differentiated; use real numbers, integers and booleans"),
        new(
            D + "double F(double x) => x * {|NG0808:K|}; static double K = 2;",
            "The field 'K', which can change, cannot be differentiated; make it 'readonly' or 'const', or pass its value as a parameter"),
        new(
            D + "double F(double x) => x * {|NG0808:K|}; static double K => 2;",
            "The property 'K' cannot be differentiated; pass its value as a parameter, or make it a 'static readonly' field or a 'const'"),
        new(
            D + "double F(double x) => x * {|NG0808:K|}; static double K { get; set; } = 2;",
            "The property 'K' cannot be differentiated; pass its value as a parameter, or make it a 'static readonly' field or a 'const'"),
        new(
            D + "double F(double x) => x * {|NG0808:DateTime.Now|}.Second;",
            "The property 'Now' cannot be differentiated; pass its value as a parameter, or make it a 'static readonly' field or a 'const'"),
        new(
            D + "double F(double x) => x * {|NG0802:Random.Shared.NextDouble()|};",
            "'Random.NextDouble' is called, whose derivative is not known; compute it in the method that calls this one, and pass it as a parameter"),
        new(
            D + "double F(double x, int n) { M m = {|NG0808:n|}; return x * m; } readonly struct M(int v) { public static implicit operator M(int v) => new(2 * v); public static implicit operator double(M m) => 3; }",
            "'n', which is converted from 'int' to 'M', cannot be differentiated; use float and double for real numbers"),
        new(
            D + "double F(double x) { M m = {|NG0808:x|}; return m; } readonly struct M(double v) { public static implicit operator M(double v) => new(2 * v); public static implicit operator double(M m) => 3; }",
            "'x', which is converted from 'double' to 'M', cannot be differentiated; use float and double for real numbers"),
        new(
            D + "double F(double x) => {|NG0808:new Complex(x, 1)|}.Abs; readonly record struct Complex(double Re, double Im) { public double Abs => Math.Sqrt(Re * Re + Im * Im); }",
            "'new Complex(x, 1)' cannot be differentiated; use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        new(
            D + "double F(double x, DayOfWeek day) => ({|NG0808:day & DayOfWeek.Monday|}) == 0 ? x : 2 * x;",
            "'day & DayOfWeek.Monday' cannot be differentiated; use + − × ÷ % and comparisons on integers"),
        new(
            D + "double F(double x) => x is {|NG0808:double.NaN|} ? 1 : x;",
            "The pattern 'double.NaN' cannot be differentiated; write 'x != x', which is true of NaN alone"),
        new(
            D + "double F(double x, double y) => (x, y) switch { {|NG0808:(> 0, > 0)|} => x, _ => y };",
            "The pattern '(> 0, > 0)' cannot be differentiated; compare with constants, or use 'if'"),
        new(
            D + "double F(double x) => x is {|NG0808:{ }|} ? x : 1;",
            "The pattern '{ }' cannot be differentiated; compare with constants, or use 'if'"),
        new(
            D + "float F(float x) => x * (float){|NG0808:W|}[0]; static readonly double[] W = { 1.0 };",
            "The field 'W' of type 'double[]' in a method that computes in float cannot be differentiated; make it an array of float"),
        new(
            D + "double F(double x) => x * {|NG0808:default(DateTime)|}.Second;",
            "'default(DateTime)' cannot be differentiated; use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        new(
            D + "double F(double x) => {|NG0803:F(x - 1)|} * x;",
            "'F' calls itself (F → F), so that how often it runs is not known before; write it as a loop over a range"),
        new(
            D + "double F(double x) => {|NG0803:G(x)|}; [Differentiable] public static double G(double x) => {|NG0803:F(x)|} * x;",
            "'F' calls itself (F → G → F), so that how often it runs is not known before; write it as a loop over a range",
            "'G' calls itself (G → F → G), so that how often it runs is not known before; write it as a loop over a range"),
        new(
            D + "double F(double x) => {|NG0802:G(x)|}; [Differentiable] public static double G(double x) => {|NG0803:G(x)|} * x;",
            "'G' is called, whose derivative is not known; there: 'G' calls itself (G → G), so that how often it runs is not known before; write it as a loop over a range",
            "'G' calls itself (G → G), so that how often it runs is not known before; write it as a loop over a range"),
        new(
            D + "double F(double x) => {|NG0802:G(x)|}; static double G(double x) => x * x;",
            "'C.G' is called, whose derivative is not known; mark the method with [Differentiable], or treat its value as a constant with Calculus.Constant(…)"),
        new(
            D + "double F(double x) => {|NG0802:G(x)|}; [Differentiable] public static double G(double x) => {|NG0805:Math.Floor(x)|};",
            "'G' is called, whose derivative is not known; there: 'Math.Floor(x)' turns a real number into a whole one, whose derivative is 0 or does not exist; if 0 is meant, write Calculus.Constant(Math.Floor(x))",
            "'Math.Floor(x)' turns a real number into a whole one, whose derivative is 0 or does not exist; if 0 is meant, write Calculus.Constant(Math.Floor(x))"),
        new(
            D + "double F(double x) => {|NG0802:G<double>(x)|}; static T G<T>(T x) => x;",
            "'C.G' is called, whose derivative is not known; mark the method with [Differentiable]"),
        new(
            D + "double F(double x) => {|NG0802:Math.BitIncrement(x)|};",
            "'Math.BitIncrement' is called, whose derivative is not known; write a formula for it, or treat its value as a constant with Calculus.Constant(…)"),
        new(
            D + "double F(double x) => {|NG0802:Math.ScaleB(x, 2)|};",
            "'Math.ScaleB' is called, whose derivative is not known; compute it in the method that calls this one, and pass it as a parameter"),
        new(
            D + "double F(double x) => {|NG0802:Math.CopySign(x, -1)|};",
            "'Math.CopySign' is called, whose derivative is not known; write a formula for it, or treat its value as a constant with Calculus.Constant(…)"),
        new(
            D + "double F(double x) => {|NG0802:x.CompareTo(1)|};",
            "'Double.CompareTo' is called, whose derivative is not known; compute it in the method that calls this one, and pass it as a parameter"),
        new(
            D + "double F(ReadOnlySpan<double> x) => G({|NG0808:x|}); [Differentiable] public static double G([Constant] ReadOnlySpan<double> a, double b = 1) => a[0] * b;",
            "Passing a span as '[Constant] a' cannot be differentiated; mark the parameter of the outer method with [Constant], or leave it out there"),
        new(
            D + "double F(ReadOnlySpan<double> x) => {|NG0802:x.IndexOf(1.0)|} * x[0];",
            "'MemoryExtensions.IndexOf' is called, whose derivative is not known; compute it in the method that calls this one, and pass it as a parameter"),
        new(
            D + "double F(double x) => {|NG0802:SquareGradient(x)|}.value; [Differentiable] public static double Square(double x) => x * x;",
            "'SquareGradient' is called, whose derivative is not known; it is a derivative that NetGen generates; write its formula out, or ask for a higher Order"),
        new(
            D + "double F(double x) => {|NG0808:x = x + 1|};",
            "'x = x + 1' cannot be differentiated; use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        new(
            D + "double F(double x) { double y; return x * ({|NG0808:y = x|}); }",
            "'y = x' cannot be differentiated; use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        new(
            D + "double F(double x) => {|NG0808:x++|} * x;",
            "'x++' cannot be differentiated; use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        new(
            D + "double F(double x) => {|NG0802:Environment.GetCommandLineArgs()|}.Length * x;",
            "'Environment.GetCommandLineArgs' is called, whose derivative is not known; compute it in the method that calls this one, and pass it as a parameter"),
        new(
            D + "double F(double x, int n) { int k = n; k *= k + 1; k *= k + 2; k *= k + 3; {|NG0808:k *= k + 4|}; return x * k; }",
            "'k *= k + 4', a polynomial of more than 16 terms, cannot be differentiated; compute the whole number in the method that calls this one, and pass it"),
        new(
            D + "double {|NG0801:F|}() => 1;",
            "[Differentiable] on 'F': it has no parameter to differentiate by; give it a real parameter without [Constant]"),
        new(
            D + "double {|NG0801:F|}(int n) => n;",
            "[Differentiable] on 'F': it has no parameter to differentiate by; give it a real parameter without [Constant]"),
        new(
            D + "double {|NG0801:F|}([Constant] double x) => x;",
            "[Differentiable] on 'F': it has no parameter to differentiate by; give it a real parameter without [Constant]"),
        new(
            D + "{|NG0801:int|} F(double x) => 1;",
            "[Differentiable] on 'F': it returns 'int'; return a float or double, or a tuple of them, or write a Span parameter"),
        new(
            D + "{|NG0801:decimal|} F(double x) => 1;",
            "[Differentiable] on 'F': it returns 'decimal'; return a float or double, or a tuple of them, or write a Span parameter"),
        new(
            D + "{|NG0801:double[]|} F(double x) => [x];",
            "[Differentiable] on 'F': it returns 'double[]'; return a float or double, or a tuple of them, or write a Span parameter"),
        new(
            D + "{|NG0801:(double, int)|} F(double x) => (x, 1);",
            "[Differentiable] on 'F': it returns '(double, int)'; return a float or double, or a tuple of them, or write a Span parameter"),
        new(
            D + "{|NG0801:((double, double), double)|} F(double x) => ((x, x), x);",
            "[Differentiable] on 'F': it returns '((double, double), double)'; return a float or double, or a tuple of them, or write a Span parameter"),
        new(
            D + "void {|NG0801:F|}(double x) { }",
            "[Differentiable] on 'F': it gives nothing; return a number, a tuple of numbers, or write a Span parameter"),
        new(
            D + "double {|NG0801:F|}(double x, Span<double> y) { y[0] = x; return x; }",
            "[Differentiable] on 'F': it both returns a result and writes a span; do one of the two"),
        new(
            D + "void {|NG0801:F|}(double x, Span<double> y, Span<double> z) { y[0] = x; z[0] = x; }",
            "[Differentiable] on 'F': it writes several spans; write one after the other into a single span"),
        new(
            D + "double {|NG0801:F|}(float x) => x;",
            "[Differentiable] on 'F': it mixes float and double; use one of them throughout"),
        new(
            D + "double F({|NG0801:double[] x|}) => x[0];",
            "[Differentiable] on 'F': the parameter 'x' is of type 'double[]'; use float or double, ReadOnlySpan or Span of them, int, bool or an enum of int"),
        new(
            D + "double F(double x, {|NG0801:string s|}) => x;",
            "[Differentiable] on 'F': the parameter 's' is of type 'string'; use float or double, ReadOnlySpan or Span of them, int, bool or an enum of int"),
        new(
            D + "double F({|NG0801:double? x|}) => x ?? 0;",
            "[Differentiable] on 'F': the parameter 'x' is of type 'double?'; use float or double, ReadOnlySpan or Span of them, int, bool or an enum of int"),
        new(
            D + "double F(double x, {|NG0801:long n|}) => x * n;",
            "[Differentiable] on 'F': the parameter 'n' is of type 'long'; use float or double, ReadOnlySpan or Span of them, int, bool or an enum of int"),
        new(
            D + "double F(double x, {|NG0801:params double[] y|}) => x;",
            "[Differentiable] on 'F': the parameter 'y' is of type 'double[]'; use float or double, ReadOnlySpan or Span of them, int, bool or an enum of int"),
        new(
            D + "double F(double x, {|NG0801:L l|}) => l == L.A ? x : 1; public enum L : long { A = 1L << 40, B = 0 }",
            "[Differentiable] on 'F': the parameter 'l' is of type 'L'; use float or double, ReadOnlySpan or Span of them, int, bool or an enum of int"),
        new(
            D + "T {|NG0801:F|}<T>(T x) where T : System.Numerics.INumber<T> => x * x;",
            "[Differentiable] on 'F': it is generic; write it for float or double"),
        new(
            D + "async System.Threading.Tasks.Task<double> {|NG0801:F|}(double x) { await System.Threading.Tasks.Task.Yield(); return x; }",
            "[Differentiable] on 'F': it is asynchronous or returns a reference; return the numbers themselves"),
        new(
            D + "{|NG0801:System.Collections.Generic.IEnumerable<double>|} F(double x) { yield return x; }",
            "[Differentiable] on 'F': it returns 'IEnumerable<double>'; return a float or double, or a tuple of them, or write a Span parameter"),
        new(
            D + "ref readonly double {|NG0801:F|}(in double x) => ref x;",
            "[Differentiable] on 'F': it is asynchronous or returns a reference; return the numbers themselves"),
        new(
            "[Differentiable(Order = {|NG0810:0|})] public static double F(double x) => x;",
            "[Differentiable(Order = 0)] on 'F': the order lies between 1 and 6; choose one of these"),
        new(
            "[Differentiable(Order = {|NG0810:7|})] public static double F(double x) => x;",
            "[Differentiable(Order = 7)] on 'F': the order lies between 1 and 6; choose one of these"),
        new(
            "[Differentiable(Order = {|NG0810:3|})] public static double F(double x, double y) => x * y;",
            "[Differentiable(Order = 3)] on 'F': orders above 2 are for functions of one number; use 2"),
        new(
            "[Differentiable(Order = {|NG0810:2|})] public static (double, double) F(double x) => (x, x);",
            "[Differentiable(Order = 2)] on 'F': Hessians are of functions with one result; leave out Order"),
        new(
            D + "double F(ReadOnlySpan<double> x) { var t = new double[4]; for (int i = 0; i < 4; i++) { {|NG0806:t[i % 2] = x[i]|}; } return t[0]; }",
            "'t' may get one element several times; let every round of the loops around write an element of its own, add up with +=, or put what a round needs into a method of its own"),
        new(
            D + "double F(ReadOnlySpan<double> x) { double s = 0; var t = new double[2]; for (int i = 0; i < 4; i++) { {|NG0806:t[0] = x[i]|}; s += t[0] * t[1]; } return s; }",
            "'t' may get one element several times; let every round of the loops around write an element of its own, add up with +=, or put what a round needs into a method of its own"),
        new(
            D + "double F(ReadOnlySpan<double> x) { double s = 0; var t = new double[2]; for (int i = 0; i < 4; i++) { if (x[i] > 1) {|NG0806:t[0] = x[i]|}; t[1] = x[i]; s += t[0] * t[1]; } return s; }",
            "'t' may get one element several times; let every round of the loops around write an element of its own, add up with +=, or put what a round needs into a method of its own"),
        new(
            D + "double F(ReadOnlySpan<double> x) { var t = new double[4]; for (int i = 0; i < 4; i++) { for (int j = 0; j < i; j++) {|NG0806:t[j] = x[j] * x[i]|}; } return t[1]; }",
            "'t' may get one element several times; let every round of the loops around write an element of its own, add up with +=, or put what a round needs into a method of its own"),
        new(
            D + "void F(ReadOnlySpan<double> x, Span<double> y) { for (int i = 0; i < 3; i++) { y[i] += x[i] * x[i]; } for (int i = 0; i < 3; i++) { {|NG0806:y[i] = x[i]|}; } }",
            "'y' is overwritten after something was added to it; assign first, and add then, in the same round"),
        new(
            D + "void F(ReadOnlySpan<double> x, Span<double> y) { for (int i = 0; i < 3; i++) { {|NG0806:y[i] = y[i + 1] * x[i]|}; } }",
            "'y' may be read before all of it has its value; fill it in a loop of its own first"),
        new(
            D + "void F(ReadOnlySpan<double> x, Span<double> y) { for (int i = 0; i < 2; i++) for (int j = 0; j < 4; j++) {|NG0806:y[i * 2 + j] = x[i] * x[j]|}; }",
            "'y' may get one element several times; let every round of the loops around write an element of its own, add up with +=, or put what a round needs into a method of its own"),
        new(
            D + "void F(ReadOnlySpan<double> x, Span<double> y) { for (int i = 0; i < 3; i++) for (int j = 0; j < 2; j++) {|NG0806:y[i * 2 - j + 1] = x[i] * x[j]|}; }",
            "'y' may get one element several times; let every round of the loops around write an element of its own, add up with +=, or put what a round needs into a method of its own"),
        new(
            D + "double F(double x) { var f = {|NG0808:(double v) => v|}; return f(x); }",
            "'(double v) => v' cannot be differentiated; use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        new(
            D + "double F(double x) { static double Loc(double v) => v; return {|NG0802:Loc(x)|}; }",
            "'Loc(x)' is called, whose derivative is not known; make it a static method of the class with [Differentiable]"),
        new(
            D + "double F(double x) => {|NG0808:new[] { 1.0, 2.0 }|}.Length * x;",
            "'new[] { 1.0, 2.0 }' cannot be differentiated; use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        new(
            D + "double F(ReadOnlySpan<double> x, int n, int m) { var y = new double[n * m + 1]; for (int i = 0; i < n; i++) for (int j = m - 1; j >= 0; j--) {|NG0806:y[i * m + j] = x[i * m + j] * (1 + y[i * m + j + 1])|}; return y[0]; }",
            "'y' may be read before all of it has its value; fill it in a loop of its own first"),
        new(
            D + "double F(double x) => x is {|NG0808:double y|} ? y * y : 0;",
            "The pattern 'double y' cannot be differentiated; compare with constants, or use 'if'"),
        new(
            D + "double F(double x) => {|NG0808:(object)x|} is double y ? y * y : 0;",
            "'(object)x', which is converted from 'double' to 'object', cannot be differentiated; use float and double for real numbers"),
        new(
            D + "double F(double x) => {|NG0802:x.Equals(1.0)|} ? x : 2 * x;",
            "'Double.Equals' is called, whose derivative is not known; compute it in the method that calls this one, and pass it as a parameter"),
        new(
            D + "double F(double x) => -{|NG0802:x.GetHashCode()|};",
            "'Double.GetHashCode' is called, whose derivative is not known; compute it in the method that calls this one, and pass it as a parameter"),
        new(
            D + "double F(double x) => {|NG0808:Sum(x, x, 2)|}; [Differentiable] static double Sum(params ReadOnlySpan<double> v) => v[0] * v[1];",
            "'Sum(x, x, 2)' cannot be differentiated; use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        new(
            D + "double F(double x) => {|NG0802:T<int>.Of(x)|}; } public static partial class T<Q> { public static double Of(double v) => v * v;",
            "'T.Of' is called, whose derivative is not known; mark the method with [Differentiable], or treat its value as a constant with Calculus.Constant(…)"),
        new(
            D + "double F(ReadOnlySpan<double> x) => {|NG0808:x.IsEmpty|} ? 0 : x[0];",
            "The property 'IsEmpty' cannot be differentiated; pass its value as a parameter, or make it a 'static readonly' field or a 'const'"),
        new(
            D + "double F(ReadOnlySpan<double> x) => {|NG0808:x == default|} ? 0 : x[0];",
            "'x == default', an operator of 'ReadOnlySpan<double>', cannot be differentiated; write it as a method with [Differentiable]"),
        new(
            D + "double F(ReadOnlySpan<double> x) { var y = {|NG0808:x[0] > 1 ? x.Slice(1) : x|}; return y[0]; }",
            "'x[0] > 1 ? x.Slice(1) : x', which is not a number, cannot be differentiated; use real numbers"),
        new(
            D + "double F(double x) { const string s = {|NG0808:\"a\"|}; return x; }",
            "The constant '\"a\"' cannot be differentiated; use real numbers, integers and booleans"),
        new(
            D + "double F(double x) { int[] k = {|NG0808:{ 1, 2 }|}; return x; }",
            "'{ 1, 2 }' cannot be differentiated; use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        new(
            D + "double F(double x) { double[] k = {|NG0808:{ 1, x }|}; return k[1]; }",
            "'{ 1, x }' cannot be differentiated; use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        new(
            D + "double F(double x) { var k = new double[2]; k = {|NG0808:new double[3]|}; k[2] = x; return k[2]; }",
            "'new double[3]' cannot be differentiated; use arithmetic, functions of Math, conditions, elements of spans and calls of differentiable methods"),
        new(
            D + "double F(double x) { var k = new double[2]; ref var {|NG0807:r = ref k[0]|}; r = x; return k[0]; }",
            "'r' makes a second name for a number that may change; use the number itself, or an index"),
    ];
}
