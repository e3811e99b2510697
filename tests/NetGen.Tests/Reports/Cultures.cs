using System.Globalization;

namespace NetGen.Tests.Reports;

/// <summary>Runs code as on a machine where a comma is the decimal point.</summary>
internal static class Cultures
{
    public static T InGerman<T>(Func<T> function)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            return function();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
