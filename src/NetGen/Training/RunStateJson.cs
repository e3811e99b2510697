using System.Text.Json.Serialization;

namespace NetGen;

/// <summary>Writes and reads the state of a run without reflection. Infinite and undefined numbers are text.</summary>
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(RunStateText))]
internal sealed partial class RunStateJson : JsonSerializerContext;
