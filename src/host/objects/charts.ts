import type { Sheet } from '../../xlsx';
import { type ObjectType } from '../registry';

/** Charts that are in the file stay in it; the host neither lists nor makes any. */
export const chartCollectionType: ObjectType<Sheet> = { name: 'ChartCollection' };
