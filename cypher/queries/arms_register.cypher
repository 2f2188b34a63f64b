/*---
title = "What was ordered and delivered, in numbers?"
summary = "Supplies in register form: one row for each supplier, recipient and type, with the numbers that sources give; the source is the latest. What no source numbers is not in the sums."
topic = "supplies"
use = ["window", "strength", "page"]
evidence = true

[parameters.supplier]
kind = "country"
help = "Only from this country, its institutions or people; empty for all."
example = "Russia"
default = ""

[parameters.recipient]
kind = "country"
help = "Only to this country, its institutions or people; empty for all."
example = "Pakistan"
default = ""

[parameters.item]
kind = "hardware"
help = "Only this type of hardware; empty for all."
example = "Mi-35M"
default = ""

[columns]
supplier = "name"
recipient = "name"
designation = "name"
designation_id = "entity"
number_ordered = "integer"
number_delivered = "integer"
years_of_order = "list"
years_of_delivery = "list"
quantities = "list"
engagements = "integer"
---*/
CALL () {
  MATCH (:Entity {country: $supplier_code})-[:TOOK_PART {role: 'supplier'}]->(e:Supply) RETURN e
  UNION
  MATCH (:Entity {country: $recipient_code})-[:TOOK_PART {role: 'recipient'}]->(e:Supply)
  WHERE $supplier = ''
  RETURN e
  UNION
  MATCH (:Entity {id: $item})-[:TOOK_PART {role: 'item'}]->(e:Supply)
  WHERE $supplier = '' AND $recipient = ''
  RETURN e
  UNION
  MATCH (e:Supply) WHERE $supplier = '' AND $recipient = '' AND $item = '' RETURN e
}
MATCH (e)<-[:TOOK_PART {role: 'supplier'}]-(from:Entity)
WHERE ($supplier = '' OR from.country = $supplier_code) AND ($status = '' OR e.status = $status) AND e.outlets >= $outlets
  AND ($since = '' OR CASE WHEN $maybe THEN e.to ELSE e.from END >= $since)
  AND ($until = '' OR CASE WHEN $maybe THEN e.from ELSE e.to END <= $until)
MATCH (e)<-[:TOOK_PART {role: 'recipient'}]-(to:Entity)
WHERE $recipient = '' OR to.country = $recipient_code
MATCH (e)<-[:TOOK_PART {role: 'item'}]-(item:Entity)
WHERE $item = '' OR item.id = $item
WITH from, to, item, e, split(toLower(coalesce(e.quantity, '')), ' ')[0] AS word,
     ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven',
      'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
      'twenty'] AS figures
WITH from, to, item, e,
     coalesce(toInteger(word), head([n IN range(1, 20) WHERE figures[n - 1] = word])) AS number,
     head([step IN coalesce(e.history, []) WHERE step CONTAINS ' planned '
       OR step CONTAINS ' negotiating ' | substring(step, 0, 4)]) AS told,
     e.status IN ['planned', 'negotiating'] AS open,
     e.status IN ['occurred', 'ongoing'] AS delivered
WITH from, to, item, e, number, delivered, open OR told IS NOT NULL AS ordered,
     coalesce(told, substring(e.from, 0, 4)) AS year
ORDER BY coalesce(e.from, ''), e.id
WITH from, to, item, count(e.id) AS engagements,
     collect(CASE WHEN ordered THEN number END) AS orders,
     collect(CASE WHEN delivered THEN number END) AS deliveries,
     collect(DISTINCT CASE WHEN ordered THEN year END) AS years_of_order,
     collect(DISTINCT CASE WHEN delivered THEN substring(e.from, 0, 4) END) AS years_of_delivery,
     collect(e.quantity) AS quantities, max(coalesce(e.from, '') + ' ' + e.id) AS latest
WITH from, to, item, engagements, years_of_order, years_of_delivery, quantities, latest,
     CASE WHEN size(orders) > 0 THEN reduce(sum = 0, n IN orders | sum + n) END AS number_ordered,
     CASE WHEN size(deliveries) > 0 THEN reduce(sum = 0, n IN deliveries | sum + n) END
       AS number_delivered
ORDER BY engagements DESC, from.id, to.id, item.id SKIP $offset LIMIT $limit
MATCH (e:Engagement {id: split(latest, ' ')[1]})
CALL (e) {
  MATCH (e)<-[:SUPPORTS]-(c:Claim)<-[:STATES]-(a:Article)
  RETURN c, a ORDER BY c.confidence DESC, c.id LIMIT 1
}
RETURN from.name AS supplier, to.name AS recipient, item.name AS designation,
       item.id AS designation_id, number_ordered, number_delivered, years_of_order,
       years_of_delivery, quantities, engagements,
       e.date AS date, e.status AS status, e.place AS place, e.articles AS articles,
       c.quote AS sentence, a.name AS article, a.url AS url, a.outlet AS outlet, e.id AS engagement
ORDER BY engagements DESC, from.id, to.id, item.id
