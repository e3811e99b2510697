using System.Collections.Concurrent;
using System.Diagnostics;

namespace NetGen.Tests.Training;

public sealed class ThreadTeamTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(8, 7)]
    [InlineData(8, 3)]
    public void Every_item_is_done_once(int members, int workers)
    {
        using var team = new ThreadTeam(members, new WorkerPool(workers));
        Assert.Equal(Math.Min(members, workers + 1), team.Members);
        foreach (int items in (int[])[0, 1, 2, 7, 8, 100])
        {
            for (int i = 0; i < 50; i++)
            {
                var task = new ItemCounter(items);
                team.Run(task, items, wake: i % 3 != 0);
                Assert.All(task.Counts, count => Assert.Equal(1, count));
                Assert.All(task.Members, member => Assert.InRange(member, 0, team.Members - 1));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_task_gets_no_more_members_than_it_has_room_for(int room)
    {
        using var team = new ThreadTeam(4, new WorkerPool(3));
        for (int i = 0; i < 50; i++)
        {
            var task = new ItemCounter(40, _ => Thread.SpinWait(200));
            team.Run(task, 40, members: room);
            Assert.All(task.Counts, count => Assert.Equal(1, count));
            Assert.All(task.Members, member => Assert.InRange(member, 0, room - 1));
        }
    }

    [Fact]
    public void Members_work_at_the_same_time()
    {
        using var team = new ThreadTeam(3, new WorkerPool(2));
        using var meeting = new Barrier(3);
        var task = new ItemCounter(3, _ => Assert.True(meeting.SignalAndWait(Patience)));
        team.Run(task, 3);
        Assert.Equal([0, 1, 2], task.Members.Order());
    }

    [Fact]
    public void A_team_of_one_starts_no_thread()
    {
        var pool = new WorkerPool(4);
        using var team = new ThreadTeam(1, pool);
        var threads = new ConcurrentBag<int>();
        team.Run(new ItemCounter(20, _ => threads.Add(Environment.CurrentManagedThreadId)), 20);
        Assert.Equal([Environment.CurrentManagedThreadId], threads.Distinct());
        Assert.Equal(0, pool.Started);
    }

    [Fact]
    public void Teams_share_the_threads_and_never_wait_for_one_that_is_busy()
    {
        var pool = new WorkerPool(1);
        using var busy = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        using var first = new ThreadTeam(2, pool);
        var other = new Thread(() =>
        {
            busy.Wait(Patience);
            using var second = new ThreadTeam(2, pool);
            var task = new ItemCounter(10);
            second.Run(task, 10);
            Assert.All(task.Members, member => Assert.Equal(0, member));
            release.Set();
        });
        other.Start();
        using var meeting = new Barrier(2);
        first.Run(
            new ItemCounter(2, _ =>
            {
                meeting.SignalAndWait(Patience);
                busy.Set();
                Assert.True(release.Wait(Patience));
            }),
            2);
        other.Join();
        Assert.Equal(1, pool.Started);
    }

    [Fact]
    public void As_many_teams_as_processors_leave_no_thread_to_call()
    {
        var pool = new WorkerPool(1);
        using var team = new ThreadTeam(2, pool);
        OnAnotherThread(() =>
        {
            using var other = new ThreadTeam(2, pool);
            Assert.Equal(0, pool.Reserve(1));
        });
        Assert.Equal(1, pool.Reserve(5));
        pool.Release(1);
    }

    [Fact]
    public void A_team_within_a_team_is_one_thread_at_work()
    {
        var pool = new WorkerPool(3);
        using var team = new ThreadTeam(4, pool);
        using var within = new ThreadTeam(4, pool);
        Assert.Equal(3, pool.Reserve(5));
        pool.Release(3);
    }

    [Fact]
    public void Teams_may_be_nested()
    {
        var pool = new WorkerPool(3);
        using var team = new ThreadTeam(4, pool);
        for (int i = 0; i < 500; i++)
        {
            var inner = new ItemCounter(8 * 16);
            team.Run(
                new ItemCounter(8, item =>
                {
                    using var nested = new ThreadTeam(4, pool);
                    nested.Run(new Part(inner, item * 16), 16);
                }),
                8);
            Assert.All(inner.Counts, count => Assert.Equal(1, count));
        }

        Assert.Equal(3, pool.Reserve(9));
    }

    [Fact]
    public void The_first_failure_reaches_the_caller_and_the_team_goes_on()
    {
        using var team = new ThreadTeam(3, new WorkerPool(2));
        for (int i = 0; i < 50; i++)
        {
            int failing = i % 10;
            var failure = new InvalidOperationException("made to fail");
            var task = new ItemCounter(10, item => _ = item == failing ? throw failure : item);
            Assert.Same(failure, Assert.Throws<InvalidOperationException>(() => team.Run(task, 10)));
            var next = new ItemCounter(10);
            team.Run(next, 10);
            Assert.All(next.Counts, count => Assert.Equal(1, count));
        }
    }

    [Fact]
    public void A_run_waits_for_members_that_take_long()
    {
        using var team = new ThreadTeam(2, new WorkerPool(1));
        using var meeting = new Barrier(2);
        int finished = 0;
        long start = Stopwatch.GetTimestamp();
        int caller = Environment.CurrentManagedThreadId;
        team.Run(
            new ItemCounter(2, _ =>
            {
                meeting.SignalAndWait(Patience);
                Thread.Sleep(Environment.CurrentManagedThreadId == caller ? 0 : 50);
                Interlocked.Increment(ref finished);
            }),
            2);
        Assert.Equal(2, finished);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 45, Patience.TotalMilliseconds);
    }

    private static void OnAnotherThread(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action));
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    /// <summary>Items of another task, from some item on.</summary>
    private sealed class Part(ITeamTask whole, int first) : ITeamTask
    {
        public void Run(int item, int member) => whole.Run(first + item, member);
    }
}
