/*---
title = "What changed in the graph?"
summary = "Articles accepted, replaced or withdrawn and judgements made since a day, oldest first."
topic = "evidence"
use = ["page"]

[parameters.since]
kind = "date"
help = "The first day to show."
example = "2026-01-01"
default = ""

[columns]
seq = "integer"
at = "date"
what = "text"
subject = "text"
detail = "text"
---*/
MATCH (c:Change)
WHERE $since = '' OR c.at >= $since
RETURN c.seq AS seq, c.at AS at, c.what AS what, c.subject AS subject, c.detail AS detail
ORDER BY seq, subject SKIP $offset LIMIT $limit
