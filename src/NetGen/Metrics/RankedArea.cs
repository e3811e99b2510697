namespace NetGen;

/// <summary>The area under the receiver operating characteristic, by ranks: exact, and independent of the order of equals.</summary>
internal static class RankedArea
{
    /// <summary>
    /// (R − P·(P + 1)/2)/(P·N) with R the sum of the ranks of the positives, equals sharing their mean rank: the trapezoids of
    /// scikit-learn's <c>roc_auc_score</c>. NaN where positives or negatives are missing. Sorts both arrays.
    /// </summary>
    public static double Of(double[] scores, bool[] positives)
    {
        Array.Sort(scores, positives);
        long twiceRanks = 0, positiveCount = 0;
        for (int first = 0; first < scores.Length;)
        {
            int end = EndOfEquals(scores, first);
            long inGroup = positives.AsSpan(first, end - first).Count(true);
            twiceRanks += inGroup * (first + 1 + (long)end);
            positiveCount += inGroup;
            first = end;
        }

        long negativeCount = scores.Length - positiveCount;
        return positiveCount == 0 || negativeCount == 0
            ? double.NaN
            : (twiceRanks - (positiveCount * (positiveCount + 1))) / (2.0 * positiveCount * negativeCount);
    }

    private static int EndOfEquals(double[] scores, int first)
    {
        int end = first + 1;
        while (end < scores.Length && scores[end] == scores[first])
        {
            end++;
        }

        return end;
    }
}
