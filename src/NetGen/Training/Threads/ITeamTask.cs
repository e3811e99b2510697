namespace NetGen;

/// <summary>Work that a <see cref="ThreadTeam"/> shares: a number of items, each independent of the others.</summary>
internal interface ITeamTask
{
    /// <summary>Does one item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="member">The member of the team that does it, from 0; each does one item at a time.</param>
    public void Run(int item, int member);
}
