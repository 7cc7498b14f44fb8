"""What can happen to a table in a spreadsheet: the same meaning in other forms, and other meanings.

Each mutation is a name and a frame of texts, as the cells of the file would read.
"""

import csv
import io
from itertools import pairwise

import pandas as pd

from data.schemas.columns import Kind, is_figure

STATED_MARKS = {"provisional", "not_applicable"}
FACTORS = (-1, 0.001, 0.01, 0.1, 10, 100, 1000)


def texts_of(raw):
    """The cells of our own form, all of them text."""
    return pd.read_csv(io.BytesIO(raw), dtype=str, keep_default_na=False)


def file_of(frame, *, separator=",", comma=".", kinds=(), bom=b"", line_end="\n", encoding="utf-8"):
    """The bytes of a file with these cells; numbers get `comma` as their decimal sign."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator=line_end)
    writer.writerow(frame.columns)
    decimal = {name for name in frame if dict(kinds).get(name) is Kind.DECIMAL}
    for row in frame.itertuples(index=False, name=None):
        cells = zip(frame.columns, row, strict=True)
        writer.writerow(
            [one.replace(".", comma) if name in decimal else one for name, one in cells]
        )
    return bom + out.getvalue().encode(encoding)


def same_meaning(frame, table):
    """The same table as other people save it: name and bytes."""
    kinds = table.kinds
    yield "as it is", file_of(frame)
    yield "from below", file_of(frame[::-1])
    yield "shuffled", file_of(frame.sample(frac=1, random_state=7))
    yield "columns from the right", file_of(frame[frame.columns[::-1]])
    yield "sorted by the last column", file_of(frame.sort_values(frame.columns[-1], kind="stable"))
    yield "with a mark of byte order", file_of(frame, bom=b"\xef\xbb\xbf")
    yield "with the lines of Windows", file_of(frame, line_end="\r\n")
    yield "in UTF-16", file_of(frame, bom=b"\xff\xfe", encoding="utf-16-le")
    yield "with blank lines below", file_of(frame) + b"\n\n"
    yield "with separators below", file_of(frame) + b"," * (len(frame.columns) - 1) + b"\n"
    yield "with semicolons", file_of(frame, separator=";", comma=",", kinds=kinds.items())
    yield "with tabulators", file_of(frame, separator="\t", comma=",", kinds=kinds.items())


def figures_of(table):
    """The columns that hold figures."""
    columns = table.schema.columns.items()
    return [name for name, column in columns if is_figure(column) and name not in table.key]


def other_meaning(frame, table):
    """Tables that say something else: name and frame."""
    everything = [*_of_rows(frame, table)]
    for name in frame.columns:
        everything += _of_column(frame, name)
    for name in figures_of(table):
        everything += _of_figure(frame, name)
    everything += _of_neighbours(frame, table)
    return [(name, other) for name, other in everything if not _is_like(other, frame)]


def _is_like(other, frame):
    """Whether nothing was there to be changed; marks that follow from their figures say nothing."""
    said = [name for name in frame if frame[name].any() and name != "mark"]
    if STATED_MARKS & set(frame.get("mark", ())) or ("mark" in other and other["mark"].any()):
        said = [name for name in frame if frame[name].any() or name == "mark"]
    return set(said) <= set(other) and other[said].reset_index(drop=True).equals(frame[said])


def _of_rows(frame, table):
    half = len(frame) // 2
    yield "the first row is gone", frame[1:]
    yield "the last row is gone", frame[:-1]
    yield "a row in the middle is gone", frame.drop(index=half)
    yield "cut in half", frame[:half]
    yield "only the last half", frame[half:]
    yield "every second row", frame[::2]
    yield "a row twice", pd.concat([frame, frame[half : half + 1]])
    yield "all rows twice", pd.concat([frame, frame])
    for name in table.times[:1]:
        first, last = frame[name].min(), frame[name].max()
        yield f"all of {name} {first} is gone", frame[frame[name] != first]
        yield f"all of {name} {last} is gone", frame[frame[name] != last]
    for name in table.key:
        some = frame[name].value_counts().index[0]
        yield f"a filter of {name} left on", frame[frame[name] == some]
    shifted = frame.copy()
    shifted.iloc[half, 1:] = frame.iloc[half, :-1].to_numpy()
    yield "the cells of a row moved to the right", shifted


def _of_column(frame, name):
    yield f"{name} sorted by itself", frame.assign(**{name: sorted(frame[name])})
    yield f"{name} from below by itself", frame.assign(**{name: frame[name].to_numpy()[::-1]})
    down = frame[name].shift(1, fill_value=frame[name].iloc[-1])
    yield f"{name} one row down", frame.assign(**{name: down})
    yield f"{name} left out", frame.drop(columns=name)
    yield f"{name} emptied", frame.assign(**{name: ""})


def _of_figure(frame, name):
    known = frame[name] != ""
    numbers = pd.to_numeric(frame.loc[known, name])
    for factor in FACTORS:
        scaled = frame.copy()
        scaled.loc[known, name] = [f"{number * factor:.10g}" for number in numbers]
        yield f"{name} times {factor}", scaled
    half = numbers.head(len(numbers) // 2).index
    for factor in (0.1, 1000):
        scaled = frame.copy()
        scaled.loc[half, name] = [f"{number * factor:.10g}" for number in numbers[half]]
        yield f"half of {name} times {factor}", scaled


def _of_neighbours(frame, table):
    figures = figures_of(table)
    for left, right in pairwise(figures):
        changed = frame.assign(**{left: frame[right], right: frame[left]})
        yield f"{left} and {right} have changed places", changed
