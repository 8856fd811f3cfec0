import { toOperand, Mode } from '../arrays';
import { Matrix, NA, RangeRef, UnionRef, VALUE, isError, isRef, type Scalar } from '../values';
import { anything, define, number, optional, place, whole } from './define';

define('ISBLANK', [anything], ([value]) => value === null);
define('ISNUMBER', [anything], ([value]) => typeof value === 'number');
define('ISTEXT', [anything], ([value]) => typeof value === 'string');
define('ISNONTEXT', [anything], ([value]) => typeof value !== 'string');
define('ISLOGICAL', [anything], ([value]) => typeof value === 'boolean');
define('ISREF', [place], ([value]) => isRef(value));
define('ISEVEN', [number], ([n]) => Math.trunc(Math.abs(n)) % 2 === 0);
define('ISODD', [number], ([n]) => Math.trunc(Math.abs(n)) % 2 === 1);
define('ISFORMULA', [place], ([ref], context) => {
  if (!(ref instanceof RangeRef)) return VALUE;
  return context.engine.formulaAt(ref.sheet, ref.row, ref.column) !== null;
});
define('FORMULATEXT', [place], ([ref], context) => {
  if (!(ref instanceof RangeRef)) return VALUE;
  return context.engine.formulaAt(ref.sheet, ref.row, ref.column) ?? NA;
});

const number0 = (value: Scalar): Scalar =>
  typeof value === 'number' || isError(value)
    ? value
    : typeof value === 'boolean'
      ? Number(value)
      : 0;
define('N', [anything], ([value]) => number0(value));

const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
define('ERROR.TYPE', [anything], ([value]) => {
  if (!isError(value)) return NA;
  const known = ERRORS.indexOf(value.error) + 1;
  return known || ({ '#SPILL!': 9, '#CALC!': 14 }[value.error] ?? NA);
});
define('TYPE', [whole], ([value], context) => {
  if (value instanceof Matrix || (value instanceof RangeRef && !value.single)) return 64;
  if (value instanceof UnionRef) return 16;
  const single = toOperand(value, Mode.Intersect, context) as Scalar;
  if (isError(single)) return 16;
  return typeof single === 'string' ? 2 : typeof single === 'boolean' ? 4 : 1;
});
define('SHEET', [optional(place)], ([ref], context) => {
  const sheet = ref instanceof RangeRef ? ref.sheet : context.sheet;
  const all = context.engine.sheetsBetween('', '');
  return ref === undefined || ref instanceof RangeRef ? all.indexOf(sheet) + 1 : VALUE;
});
