/** Where the articles disagree, side by side with who says what. */

import type { JSX } from "preact";
import type { ClaimWithArticle } from "../data/types";

export function Conflicts({
  conflicts,
  claims,
}: {
  conflicts: string[];
  claims: ClaimWithArticle[];
}): JSX.Element {
  return (
    <section class="conflicts" aria-label="Conflicts">
      <h3>The articles disagree</h3>
      {conflicts.map((each) => (
        <Conflict key={each} told={each} claims={claims} />
      ))}
    </section>
  );
}

/** `date: 2018-08 | 2018-09`: each value with the outlets that give it. */
function Conflict({ told, claims }: { told: string; claims: ClaimWithArticle[] }): JSX.Element {
  const cut = told.indexOf(":");
  const [what, values] =
    cut < 0
      ? [told, []]
      : [
          told.slice(0, cut),
          told
            .slice(cut + 1)
            .split("|")
            .map((each) => each.trim()),
        ];
  return (
    <table>
      <caption>{what}</caption>
      <thead>
        <tr>
          {values.map((value) => (
            <th key={value} scope="col">
              {value}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {values.map((value) => (
            <td key={value}>
              <ul>
                {saying(claims, what, value).map((claim) => (
                  <li key={claim.id}>
                    {claim.article.outlet || claim.article.name}
                    <br />
                    <small>{claim.article.published ?? "undated"}</small>
                  </li>
                ))}
              </ul>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

export function saying(claims: ClaimWithArticle[], what: string, value: string): ClaimWithArticle[] {
  return claims.filter(
    (claim) => String((claim as unknown as Record<string, unknown>)[what] ?? "") === value,
  );
}
