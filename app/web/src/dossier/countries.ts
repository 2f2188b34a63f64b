/** ISO 3166-1 alpha-2 to the name under which the outlines know a country. Pure. */

// Where the outlines (Natural Earth, public domain) write a name otherwise than browsers do.
const OTHERWISE: Record<string, string> = {
  BA: "Bosnia and Herz.",
  CD: "Dem. Rep. Congo",
  CF: "Central African Rep.",
  CG: "Congo",
  CI: "Côte d'Ivoire",
  DO: "Dominican Rep.",
  EH: "W. Sahara",
  FK: "Falkland Is.",
  GQ: "Eq. Guinea",
  MK: "Macedonia",
  MM: "Myanmar",
  PS: "Palestine",
  SB: "Solomon Is.",
  SS: "S. Sudan",
  SZ: "eSwatini",
  TF: "Fr. S. Antarctic Lands",
  TR: "Turkey",
  TT: "Trinidad and Tobago",
  US: "United States of America",
};

const names = new Intl.DisplayNames(["en"], { type: "region" });

export function countryName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

export function outlineName(code: string): string {
  return OTHERWISE[code] ?? countryName(code);
}
