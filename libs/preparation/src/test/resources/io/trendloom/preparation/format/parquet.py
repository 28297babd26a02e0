# Writes the Parquet files beside it, as programs on Apache Arrow write them: python parquet.py FOLDER (pyarrow 25).
import datetime as dt, decimal, sys
import pyarrow as pa, pyarrow.parquet as pq
out = sys.argv[1]
utc = dt.timezone.utc
day = dt.date(2011, 12, 8)
at = dt.datetime(2011, 12, 8, 9, 15, 0, 250000)
D = decimal.Decimal
table = pa.table({
    "id": pa.array(["s1", "s2", "s3"]),
    "itemId": pa.array(["85123A", "口红-01", None]),
    "quantity": pa.array([6, -1, 2], pa.int32()),
    "unitPrice": pa.array([D("2.55"), D("129.00"), D("0.10")], pa.decimal128(12, 2)),
    "time": pa.array([at, at, at], pa.timestamp("ms", "UTC")),
    "micros": pa.array([at, at, None], pa.timestamp("us", "UTC")),
    "nanos": pa.array([at, at, None], pa.timestamp("ns", "UTC")),
    "local": pa.array([at, at, None], pa.timestamp("us")),
    "day": pa.array([day, day, None], pa.date32()),
    "double": pa.array([2.5, float("nan"), 1e20], pa.float64()),
    "float": pa.array([0.25, float("inf"), None], pa.float32()),
    "long": pa.array([1 << 40, -1, None], pa.int64()),
    "big": pa.array([D("12345678901234567890.5"), D("-1"), None], pa.decimal128(38, 4)),
    "promotion": pa.array([True, False, None]),
    "bytes": pa.array(["口红".encode(), b"\xff", None], pa.binary()),
})
for codec in ["none", "snappy", "gzip", "zstd"]:
    pq.write_table(table, f"{out}/sales-{codec}.parquet", compression=codec, store_schema=False)
sizes = range(3000)
pq.write_table(pa.table({"id": [f"s{i}" for i in sizes], "itemId": [f"i{i%7}" for i in sizes],
    "quantity": pa.array([1 + i % 3 for i in sizes], pa.int64()), "unitPrice": [2.5] * 3000,
    "time": pa.array([at] * 3000, pa.timestamp("us"))}), f"{out}/many.parquet", row_group_size=700, compression="snappy", store_schema=False)
pq.write_table(pa.table({"id": ["a"], "tags": pa.array([["x"]])}), f"{out}/nested.parquet", store_schema=False)
pq.write_table(pa.table({"id": ["a"]}), f"{out}/lz4.parquet", compression="lz4", store_schema=False)
pq.write_table(pa.table({"id": ["x" * (40 << 20)]}), f"{out}/bomb.parquet", compression="zstd", use_dictionary=False, store_schema=False, write_statistics=False)
pq.write_table(pa.table({"id": ["ab", "abc"]}), f"{out}/delta.parquet", use_dictionary=False, column_encoding={"id": "DELTA_BYTE_ARRAY"}, store_schema=False)
