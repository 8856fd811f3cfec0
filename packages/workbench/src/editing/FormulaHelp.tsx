import type { FunctionHelp } from '../options';
import type { Hint } from './completion';

/** Functions that begin as what is typed; one is chosen with the arrows and Tab. */
export function CompletionList({
  id,
  names,
  chosen,
  label,
  onChoose,
}: {
  readonly id: string;
  readonly names: readonly FunctionHelp[];
  readonly chosen: number;
  readonly label: string;
  readonly onChoose: (help: FunctionHelp) => void;
}) {
  return (
    <ul id={id} className="completion" role="listbox" aria-label={label}>
      {names.map((help, i) => (
        <li
          key={help.name}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === chosen}
          onPointerDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            onChoose(help);
          }}
        >
          <b>{help.name}</b> {help.description}
        </li>
      ))}
    </ul>
  );
}

/** The arguments of the function that is being typed, the present one marked and explained. */
export function ArgumentHint({ hint, sign }: { readonly hint: Hint; readonly sign: string }) {
  const { help, argument } = hint;
  const present = help.parameters[argument];
  return (
    <div className="hint" role="status">
      <code>
        {help.name}(
        {help.parameters.map(({ name, optional }, i) => (
          <span key={name}>
            {i > 0 && `${sign} `}
            {i === argument ? <b>{name}</b> : optional ? `[${name}]` : name}
          </span>
        ))}
        )
      </code>
      {present && (
        <span>
          <b>{present.name}</b>: {present.description}
        </span>
      )}
    </div>
  );
}
