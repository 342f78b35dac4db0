package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"concord/claims"
	"concord/claims/corpus"
	"concord/claims/pipeline"
)

// benchFlags are the flags of bench.
type benchFlags struct {
	concord, write string
	runs, most     int
}

func benchCommand() *cobra.Command {
	f := &benchFlags{}
	cmd := &cobra.Command{
		Use:   "bench",
		Short: "Measure speed, memory and growth, and peers on the same texts",
		Long: `Bench measures on reports that it makes of the project's own dossiers, 400 words
each: words a second of each stage and of all of check, on one processor and on
two in turn; how long a check of two reports takes from start to exit; time and
peak memory of a check by number of reports, of one event and of as many events
as reports; and, where they are installed, peers on the same texts: spaCy's
small model, wink-nlp, a natural language inference model. Medians are printed,
with the load of the machine: on a busy one only the ratios say something.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return f.run(cmd.Context()) },
	}
	cmd.Flags().StringVar(&f.concord, "concord", "", "the binary to measure (default: built from ./cmd/concord)")
	cmd.Flags().StringVar(&f.write, "write", "", "put the tables into this page, in place of those of the last time")
	cmd.Flags().IntVar(&f.runs, "runs", 5, "runs of each, of which the median counts")
	cmd.Flags().IntVar(&f.most, "most", 2000, "most reports of a check, for a short run")
	return cmd
}

// A benchRun is one bench at work.
type benchRun struct {
	benchFlags
	dir   string
	texts library
	out   bytes.Buffer
}

func (f *benchFlags) run(ctx context.Context) error {
	dir, err := os.MkdirTemp("", "concord-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	b := &benchRun{benchFlags: *f, dir: dir}
	if b.texts, err = openLibrary("testdata/dossiers/*.txtar"); err != nil {
		return err
	}
	if b.concord == "" {
		b.concord = filepath.Join(dir, "concord")
		if out, err := exec.CommandContext(ctx, "go", "build", "-trimpath", "-ldflags=-s -w", "-o", b.concord, "./cmd/concord").CombinedOutput(); err != nil {
			return fmt.Errorf("cannot build ./cmd/concord: %w: %s", err, out)
		}
	}
	for _, part := range []func(context.Context) error{b.machine, b.stages, b.whole, b.growth, b.peers} {
		if err := part(ctx); err != nil {
			return err
		}
	}
	if f.write == "" {
		_, err = os.Stdout.Write(b.out.Bytes())
		return err
	}
	return putInto(f.write, b.out.String())
}

const (
	tablesBegin = "<!-- made by: go run ./cmd/concord-lab bench --write claims/pipeline/README.md -->\n"
	tablesEnd   = "<!-- end -->\n"
)

// putInto writes the tables between their marks.
func putInto(page, tables string) error {
	data, err := os.ReadFile(page)
	if err != nil {
		return err
	}
	before, rest, found := strings.Cut(string(data), tablesBegin)
	_, after, ended := strings.Cut(rest, tablesEnd)
	if !found || !ended {
		return fmt.Errorf("%s has no place for the tables: write %q and %q there", page, tablesBegin, tablesEnd)
	}
	return os.WriteFile(page, []byte(before+tablesBegin+tables+tablesEnd+after), 0o644)
}

func (b *benchRun) machine(context.Context) error {
	model := runtime.GOARCH
	if info, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		if _, rest, ok := strings.Cut(string(info), "model name"); ok {
			line, _, _ := strings.Cut(rest, "\n")
			model = strings.TrimSpace(strings.TrimLeft(line, "\t :"))
		}
	}
	info, err := os.Stat(b.concord)
	if err != nil {
		return err
	}
	fmt.Fprintf(&b.out, "%s, %s, %d processors, %s; load %s at the beginning. Binary: %.1f MB.\n\n",
		time.Now().UTC().Format("2 January 2006"), model, runtime.NumCPU(), runtime.Version(), load(), float64(info.Size())/1e6)
	return nil
}

// load is how many programs wanted a processor in the last minute.
func load() string {
	data, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return "unknown"
	}
	first, _, _ := strings.Cut(string(data), " ")
	return first
}

// stages times each stage inside one process, on one processor.
func (b *benchRun) stages(context.Context) error {
	articles, words, err := b.articles(100)
	if err != nil {
		return err
	}
	p, err := pipeline.New()
	if err != nil {
		return err
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	took := map[string][]time.Duration{}
	var names []string
	for range b.runs {
		names = names[:0]
		for name, t := range p.Timed(slices.Clone(articles)) {
			names = append(names, name)
			took[name] = append(took[name], t)
		}
	}
	fmt.Fprintf(&b.out, "| stage, one processor | words/s |\n|---|--:|\n")
	for _, name := range names {
		fmt.Fprintf(&b.out, "| %s | %s |\n", name, thousands(float64(words)/median(took[name]).Seconds()))
	}
	fmt.Fprintln(&b.out)
	return nil
}

// articles loads n unrelated reports.
func (b *benchRun) articles(n int) ([]claims.Article, int, error) {
	dir := filepath.Join(b.dir, fmt.Sprintf("unrelated-%d", n))
	words, err := writeReports(dir, n, b.texts.unrelated)
	if err != nil {
		return nil, 0, err
	}
	articles, problems := corpus.Load([]string{dir}, corpus.Options{})
	if len(problems) > 0 {
		return nil, 0, problems[0]
	}
	return articles, words, nil
}

// A cost is what one process took.
type cost struct {
	wall, cpu time.Duration
	peak      int64 // bytes
}

// check runs the binary on a directory.
func (b *benchRun) check(ctx context.Context, procs int, args ...string) (cost, error) {
	return measure(ctx, []string{fmt.Sprintf("GOMAXPROCS=%d", procs)}, append([]string{b.concord, "check", "--format", "json", "--fail-on", "none", "--timeout", "0"}, args...)...)
}

func measure(ctx context.Context, env []string, command ...string) (cost, error) {
	cmd := exec.CommandContext(ctx, command[0], command[1:]...)
	cmd.Env = append(os.Environ(), env...)
	var wrong bytes.Buffer
	cmd.Stderr = &wrong
	began := time.Now()
	if err := cmd.Run(); err != nil {
		return cost{}, fmt.Errorf("%s: %w: %s", strings.Join(command[:min(len(command), 2)], " "), err, wrong.String())
	}
	c := cost{wall: time.Since(began), cpu: cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()}
	if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		c.peak = u.Maxrss << 10
	}
	return c, nil
}

// whole times start and speed of the whole program, on one processor and on
// two in turn, so that what else the machine does falls on both alike.
func (b *benchRun) whole(ctx context.Context) error {
	dir := filepath.Join(b.dir, "two")
	if _, err := writeReports(dir, 2, b.texts.related); err != nil {
		return err
	}
	many := filepath.Join(b.dir, "unrelated-100")
	words, err := writeReports(many, 100, b.texts.unrelated)
	if err != nil {
		return err
	}
	var start, one, two, work []time.Duration
	for range b.runs {
		s, err1 := b.check(ctx, runtime.NumCPU(), dir)
		x, err2 := b.check(ctx, 1, many)
		y, err3 := b.check(ctx, 2, many)
		if err := cmp.Or(err1, err2, err3); err != nil {
			return err
		}
		start, one, two, work = append(start, s.wall), append(one, x.wall), append(two, y.wall), append(work, x.cpu)
	}
	speed := func(ts []time.Duration) float64 { return float64(words) / median(ts).Seconds() }
	fmt.Fprintf(&b.out, "| whole of check, files to JSON, start and exit included | |\n|---|--:|\n")
	fmt.Fprintf(&b.out, "| two reports, start to exit | %d ms |\n", median(start).Milliseconds())
	fmt.Fprintf(&b.out, "| %d words, one processor | %s words/s |\n", words, thousands(speed(one)))
	fmt.Fprintf(&b.out, "| the same by processor time, which a busy machine lengthens less | %s words/s |\n", thousands(speed(work)))
	fmt.Fprintf(&b.out, "| two processors | %s words/s, %.2f times that of one |\n\n", thousands(speed(two)), median(one).Seconds()/median(two).Seconds())
	return nil
}

// growth times a check by number of reports.
func (b *benchRun) growth(ctx context.Context) error {
	fmt.Fprintf(&b.out, "| reports | of | wall s | processor s | times the row above | peak MB |\n|--:|---|--:|--:|--:|--:|\n")
	for _, of := range []struct {
		name  string
		text  func(int) string
		sizes []int
	}{{"one event", b.texts.related, []int{2, 10, 100, 1000}}, {"as many events", b.texts.unrelated, []int{1000, 2000}}} {
		var before time.Duration
		for _, n := range of.sizes {
			if n > b.most {
				continue
			}
			dir := filepath.Join(b.dir, fmt.Sprintf("%s-%d", strings.ReplaceAll(of.name, " ", "-"), n))
			if _, err := writeReports(dir, n, of.text); err != nil {
				return err
			}
			c, err := b.check(ctx, 2, dir)
			if err != nil {
				return err
			}
			times := ""
			if before > 0 {
				times = fmt.Sprintf("%.1f", c.cpu.Seconds()/before.Seconds())
			}
			before = c.cpu
			fmt.Fprintf(&b.out, "| %s | %s | %.2f | %.2f | %s | %d |\n", thousands(float64(n)), of.name, c.wall.Seconds(), c.cpu.Seconds(), times, c.peak>>20)
		}
	}
	fmt.Fprintf(&b.out, "\nLoad of the machine at the end: %s.\n\n", load())
	return nil
}

func median(ts []time.Duration) time.Duration {
	ts = slices.Clone(ts)
	slices.Sort(ts)
	return max(ts[len(ts)/2], 1)
}

// thousands writes 69000 as "69,000".
func thousands(n float64) string {
	s := fmt.Sprintf("%.0f", n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
