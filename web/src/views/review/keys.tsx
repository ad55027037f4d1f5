import { Key } from "../../parts/marks";
import { t } from "../../text/text";

/** What each key does. */
export function KeyList() {
  const d = t.value.desk;
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["jk", ["j", "k"]],
    ["yn", ["y", "n"]],
    ["m", ["m"]],
    ["s", ["s"]],
    ["e", ["e"]],
    ["a", ["a"]],
    ["o", ["o"]],
    ["l", ["l"]],
    ["reason", ["1", "6"]],
    ["u", ["u"]],
    ["help", ["?"]],
  ];
  return (
    <ul class="keys">
      {rows.map(([name, keys]) => (
        <li key={name}>
          <span>{name === "a" ? t.value.assigning.key : d.keyNames[name]}</span>
          <span>{name === "reason" ? <><Key>1</Key>–<Key>6</Key></> : keys.map((k) => <Key key={k}>{k}</Key>)}</span>
        </li>
      ))}
    </ul>
  );
}
