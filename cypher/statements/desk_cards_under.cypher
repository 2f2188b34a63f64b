// Which spellings and claims are filed under any of the headings.
UNWIND $headings AS heading
MATCH (k:Card {heading: heading})
RETURN DISTINCT k.item AS item
