"""SQL that is long to answer, large to keep, or more than may be."""
import shutil

import small
from bench import expect, run, scenario

LONG = "replace(hex(zeroblob(16000)),'0','a')"
NUMBERS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT {})"


@scenario
def time_inside_functions(bench):
    """a statement that works inside functions is stopped in its time, too: instr, replace, LIKE, GLOB, trim, hex, our own, sorting"""
    statements = [
        f"SELECT max(instr({LONG}||{LONG}, {LONG}||'b'||x)) FROM n", f"SELECT max(replace({LONG}||{LONG}, {LONG}||'b'||x, '')) FROM n",
        f"SELECT max({LONG}||x LIKE '%_%_%_%'||substr({LONG},1,900)||'b') FROM n", f"SELECT max({LONG}||x GLOB '*'||substr({LONG},1,900)||'b') FROM n",
        f"SELECT max(trim({LONG}||{LONG}||x, hex(randomblob(30000)))) FROM n", f"SELECT max(hex({LONG}||x)) FROM n",
        f"SELECT max(has_words(substr({LONG},1,4000), 'b'||x)) FROM n", "SELECT count(*) FROM n a, n b, n c",
        "SELECT max(json_extract('['||substr(replace(hex(zeroblob(16000)),'0','1,'),1,60000)||'1]', '$[20000]') + x) FROM n",
        "SELECT x FROM n ORDER BY random() + x DESC LIMIT 1",
    ]
    slowest = 0
    for statement in statements:
        ended = run("query", "--sql", f"{NUMBERS.format(10**7)} {statement}", "--timeout", "1", *bench.place, expecting=1, timeout=60)
        expect("stopped after 1 s" in ended.line or "of memory" in ended.line, statement, ended.talk)
        expect(ended.work < 4, statement, "took", ended.work, "s")
        slowest = max(slowest, ended.work)
    many = f"SELECT 1 IN ({', '.join([f'instr({LONG}||{LONG}, {LONG}||x)'] * 5000)}) FROM (SELECT 'b' AS x)"
    with bench.scratch() as folder:
        (folder / "many.sql").write_text(many)
        ended = run("query", "--file", folder / "many.sql", *bench.place, expecting=64)
        expect("more than 200 calls" in ended.line, ended.talk)
    return f"{len(statements)} statements, the slowest stopped after {slowest:.1f} s"


@scenario
def memory_of_statements(bench):
    """256 MB of memory are 256 MB, measured from outside: rows kept, what is sorted, aggregates' own memory, nested views"""
    base = run("query", "--sql", "SELECT 1", *bench.place, expecting=0).peak
    doubling = "WITH a0 AS (SELECT 1 x)" + "".join(f", a{n} AS (SELECT p.x FROM a{n-1} p, a{n-1} q)" for n in range(1, 40)) + " SELECT count(*) FROM a39"
    union = "WITH a0 AS (SELECT 1 x)" + "".join(f", a{n} AS (SELECT * FROM a{n-1} UNION ALL SELECT * FROM a{n-1})" for n in range(1, 40)) + " SELECT count(*) FROM a39"
    statements = [
        doubling, union, f"{NUMBERS.format(10**7)} SELECT x, hex(zeroblob(30000)) FROM n", f"{NUMBERS.format(10**7)} SELECT x, x, x, x FROM n",
        f"{NUMBERS.format(10**7)} SELECT x, 'abcdefghijklmnopqrstuvwxyz' || x FROM n", f"{NUMBERS.format(3 * 10**6)} SELECT median(x) FROM n",
        f"{NUMBERS.format(19 * 10**5)} SELECT median(x), median(-x), percentile(x, 5), correlation(x, -x), slope(x, x) FROM n",
        f"{NUMBERS.format(10**7)} SELECT x, hex(randomblob(500)) AS y FROM n ORDER BY y", f"{NUMBERS.format(10**7)} SELECT DISTINCT hex(randomblob(500)) FROM n",
        f"{NUMBERS.format(10**6)} SELECT json_group_array(hex(zeroblob(100))) OVER (ORDER BY x) FROM n",
    ]
    most = 0
    for statement in statements:
        for form in ("csv", "json", "table"):
            ended = run("query", "--sql", statement, "--max-rows", "10000000", "--timeout", "20", "--format", form, *bench.place, timeout=120)
            expect(ended.status in (0, 1), statement, ended.status, ended.talk)
            expect(ended.peak < 256 << 20, statement[-80:], form, "took", ended.peak >> 20, "MB")
            most = max(most, ended.peak)
    allowed = run("query", "--sql", f"{NUMBERS.format(9000)} SELECT x, hex(zeroblob(1500)) FROM n", "--format", "table", *bench.place, expecting=0)
    expect(allowed.peak < 256 << 20, "27 MB of text took", allowed.peak >> 20, "MB")
    return f"{3 * len(statements)} answers, at most {most >> 20} MB, of which the program itself {base >> 20}"


@scenario
def sizes_of_statements(bench):
    """cells of more than 64 KiB, or what --max-cell says, statements of more than 1 MiB and names in double quotes that nothing has: refused"""
    with bench.scratch() as folder:
        text = folder / "q.sql"
        for length, status in ((1_048_576 - 20, 0), (1_048_577, 1)):
            statement = "SELECT 1 /*"
            text.write_text(statement + "x" * (length - len(statement) - 2) + "*/")
            run("query", "--file", text, *bench.place, expecting=status)
        for cell, limit, status in ((65_536, None, 0), (65_537, None, 1), (10, 9, 1), (10, 10, 0), (900_000, 1_000_000, 0)):
            for statement in (f"SELECT '{'x' * cell}' AS a", f"SELECT '{'x' * (cell // 2)}' || '{'x' * (cell - cell // 2)}' AS a"):
                text.write_text(statement)
                options = ("--max-cell", limit) if limit else ()
                ended = run("query", "--file", text, "--format", "csv", *options, *bench.place, expecting=status)
                expect(status == 0 or "longer than" in ended.line, ended.talk)
        for statement in ('SELECT "wnner" FROM contest_result', 'SELECT 1 WHERE "a" = "b"'):
            ended = run("query", "--sql", statement, *bench.place, expecting=64)
            expect("no such column" in ended.line, ended.talk)


@scenario
def hostile_claims(bench):
    """checks of claims that do not end, take too much memory, write or mean nothing: each is named, the others go on"""
    checks = {
        "endless": f"{NUMBERS.format(10**9)} SELECT max(x) FROM n", "large": "SELECT hex(zeroblob(1000000))", "writing": "DELETE FROM party",
        "slow": f"{NUMBERS.format(10**7)} SELECT max(instr({LONG}||{LONG}, {LONG}||'b'||x)) FROM n", "wrong": "SELECT \"nobody\" FROM nowhere",
        "two": "SELECT 1; SELECT 2", "greedy": f"{NUMBERS.format(10**7)} SELECT count(DISTINCT hex(randomblob(500))) FROM n", "right": "SELECT 1",
    }
    with bench.scratch() as folder:
        datasets = small.make(folder / "small")
        header, *rows = small.read(datasets / "claims.csv")
        for name, check in checks.items():
            row = dict(zip(header, rows[0]))
            row |= {"id": name, "check": check, "comparison": "=", "expected": "1", "tolerance": "", "verdict": "confirmed"}
            rows.append([row[key] for key in header])
        (datasets / "claims.csv").write_text(small.text([header, *rows]))
        ended = run("build", "--datasets", datasets, "--output", folder / "e.sqlite", expecting=0, timeout=60)
        for name in checks:
            expect((f"a check of {name} " in ended.talk) == (name != "right"), name, ended.talk)
        expect(ended.peak < 300 << 20, "took", ended.peak >> 20, "MB")
        asked = run("query", "--sql", "SELECT verdict FROM claim_finding WHERE claim = 'right'", "--format", "csv", "--database", folder / "e.sqlite",
                    "--datasets", datasets, expecting=0)
        expect(asked.output == b"verdict\nconfirmed\n", asked.output)
        shutil.rmtree(datasets)
        return f"{len(checks)} checks in {ended.work:.1f} s"
