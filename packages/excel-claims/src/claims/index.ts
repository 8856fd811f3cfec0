import type { Claim } from '../claim';
import { APPLICATION } from './application';
import { CELLS } from './cells';
import { FILTERS } from './filters';
import { FORMATS } from './formats';
import { CHARTS } from './charts';
import { PROTECTION } from './protection';
import { SHEETS } from './sheets';
import { WORKBOOK } from './workbook';
import { RANGES } from './ranges';
import { TABLES } from './tables';
import { VALUES } from './values';

export const CLAIMS: readonly Claim[] = [
  ...VALUES,
  ...RANGES,
  ...CELLS,
  ...FILTERS,
  ...FORMATS,
  ...TABLES,
  ...SHEETS,
  ...PROTECTION,
  ...WORKBOOK,
  ...APPLICATION,
  ...CHARTS,
];
