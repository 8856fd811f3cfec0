import type { ReactElement } from 'react';
import { ArrowRedo20Regular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { FilterDismiss20Regular } from '@fluentui/react-icons/svg/filter-dismiss';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { TableDeleteColumn20Regular } from '@fluentui/react-icons/svg/table-delete-column';
import { TableDeleteRow20Regular } from '@fluentui/react-icons/svg/table-delete-row';
import { TableInsertColumn20Regular } from '@fluentui/react-icons/svg/table-insert-column';
import { TableInsertRow20Regular } from '@fluentui/react-icons/svg/table-insert-row';
import type { WorkbenchTexts } from './options';

export type Tool =
  | 'undo'
  | 'redo'
  | 'insertRow'
  | 'deleteRow'
  | 'insertColumn'
  | 'deleteColumn'
  | 'clearFilter'
  | 'find';

const TOOLS: readonly (readonly [Tool, ReactElement])[] = [
  ['undo', <ArrowUndo20Regular key="undo" />],
  ['redo', <ArrowRedo20Regular key="redo" />],
  ['insertRow', <TableInsertRow20Regular key="insertRow" />],
  ['deleteRow', <TableDeleteRow20Regular key="deleteRow" />],
  ['insertColumn', <TableInsertColumn20Regular key="insertColumn" />],
  ['deleteColumn', <TableDeleteColumn20Regular key="deleteColumn" />],
  ['clearFilter', <FilterDismiss20Regular key="clearFilter" />],
  ['find', <Search20Regular key="find" />],
];

export const ZOOMS: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 2];

/** What Excel has in its ribbon, of what is needed here. A tool without use stays to be focused. */
export function Toolbar({
  texts,
  unable,
  zoom,
  onTool,
  onZoom,
}: {
  readonly texts: WorkbenchTexts;
  readonly unable: ReadonlySet<Tool>;
  readonly zoom: number;
  readonly onTool: (tool: Tool) => void;
  readonly onZoom: (zoom: number) => void;
}) {
  return (
    <div className="tools" role="toolbar" aria-label={texts.tools}>
      {TOOLS.map(([tool, icon]) => (
        <button
          key={tool}
          type="button"
          aria-label={texts[tool]}
          title={texts[tool]}
          aria-disabled={unable.has(tool)}
          onClick={() => !unable.has(tool) && onTool(tool)}
        >
          {icon}
        </button>
      ))}
      <select
        aria-label={texts.zoom}
        title={texts.zoom}
        value={zoom}
        onChange={(event) => onZoom(Number(event.currentTarget.value))}
      >
        {ZOOMS.map((one) => (
          <option key={one} value={one}>
            {Math.round(one * 100)} %
          </option>
        ))}
      </select>
    </div>
  );
}
