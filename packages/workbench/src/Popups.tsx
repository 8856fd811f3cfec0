import type { Outcome } from './editing/entering';
import { FilterMenu } from './FilterMenu';
import { Anchored } from './grid/Anchored';
import { ChoiceList } from './grid/ChoiceList';
import { filterAt } from './grid/filterMarks';
import type { Place } from './grid/selection';
import type { Desk } from './commands';

export interface Popup {
  readonly kind: 'choices' | 'filter';
  readonly place: Place;
}

/** What opens at a cell: its list, its filter; and what its validation says beforehand. */
export function Popups({
  desk,
  popup,
  version,
  onEnter,
  onClose,
}: {
  readonly desk: Desk;
  readonly popup: Popup | null;
  readonly version: number;
  readonly onEnter: (text: string, despite: boolean) => Outcome;
  readonly onClose: () => void;
}) {
  const { session, texts, selection } = desk;
  const { sheet } = session;
  const { user } = session.host;
  if (!popup) {
    const { active } = selection;
    const prompt = user.rule(sheet, active.row, active.column)?.prompt;
    if (!prompt || prompt.show === false || (!prompt.title && !prompt.message)) return null;
    return (
      <Anchored place={active} version={version}>
        <div className="prompt" role="status">
          {prompt.title && <b>{prompt.title}</b>} {prompt.message}
        </div>
      </Anchored>
    );
  }
  const { place } = popup;
  const filter = popup.kind === 'filter' ? filterAt(sheet, place) : null;
  return (
    <Anchored place={place} version={version}>
      {filter ? (
        <FilterMenu
          sheet={sheet}
          filter={filter}
          texts={texts}
          onSort={
            filter.table
              ? (descending) => {
                  desk.attempt(() => user.sort(filter.table!, filter.column, descending));
                  onClose();
                }
              : null
          }
          onFilter={(criterion) => {
            desk.attempt(() => user.filter(sheet, filter.table, filter.column, criterion));
            onClose();
          }}
          onClose={onClose}
        />
      ) : (
        <ChoiceList
          choices={user.choices(sheet, place.row, place.column) ?? []}
          present={session.entry(sheet, place)}
          label={texts.choices}
          onChoose={(choice) => {
            onEnter(choice, true);
            onClose();
          }}
          onClose={onClose}
        />
      )}
    </Anchored>
  );
}
