#!/bin/sh
# Publishes an item, a review, sales and the end of a day over HTTP: NDJSON and CSV in, one result a row out.
set -eu

send() { # send PATH CONTENT-TYPE, rows on standard input
  curl --silent --show-error --fail --header "Content-Type: $2" --data-binary @- "$TRENDLOOM_INGEST$1"
}

send /v1/items application/x-ndjson <<'ROWS'
{"id":"curl-kettle","version":1,"title":"Stove kettle, 2 l","price":24.95,"currency":"GBP"}
ROWS

send /v1/reviews application/x-ndjson <<'ROWS'
{"id":"curl-review-1","itemId":"curl-kettle","rating":5,"text":"Whistles.","day":"2024-03-04"}
ROWS

send /v1/sales text/csv <<'ROWS'
id,itemId,quantity,unitPrice,currency,time
curl-1001-1,curl-kettle,2,24.95,GBP,2024-03-04T10:15:00
curl-1002-1,curl-kettle,one,24.95,GBP,2024-03-04T11:40:00
ROWS

curl --silent --show-error --fail --request POST "$TRENDLOOM_INGEST/v1/days/2024-03-04/end"
echo
