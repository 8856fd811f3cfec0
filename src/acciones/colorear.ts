/** Our colour rules on the generated sheets, put again where someone took or pasted them away. */
import { planAvance } from '../libro/avance';
import type { HojaGenerada } from '../libro/esquema';
import { planResumen } from '../libro/resumen';
import type { OpenWorkbook, SheetPlan } from '@pnftp/xlsx/plan';
import type { Contexto, Resultado } from './contexto';
import { AccionError, exigeTerminada } from './errores';
import { escribir } from './escribir';
import { leer, pensarTodo } from './leer';

/**
 * Throws `AccionError` where there is no sheet of ours, or where its rows are no longer those of
 * the data.
 */
export async function colorear(abierto: OpenWorkbook, contexto: Contexto): Promise<Resultado> {
  const { idioma } = contexto;
  const leido = await leer(abierto, contexto, ['avance', 'resumen']);
  exigeTerminada(leido.libro.estructura, 'colorear', idioma);
  const m = pensarTodo(leido, contexto);
  const [avance, resumen] = [leido.generadas.get('avance')!, leido.generadas.get('resumen')!];
  if (avance.modo === 'create') throw new AccionError('coloresSinHojas', {}, idioma);
  const hecho = planAvance(m, avance);
  const hojas: Partial<Record<HojaGenerada, string>> = {};
  const sheets: SheetPlan[] = [];
  const colorea = (clave: HojaGenerada, { name, ...plan }: SheetPlan) => {
    const filas = plan.blocks![0]!.cells.length;
    if (leido.generadas.get(clave)!.areaAnterior?.rows !== filas) {
      throw new AccionError('coloresDesactualizados', { hoja: name }, idioma);
    }
    const { ownMark, conditionalFormats } = plan;
    sheets.push({
      name,
      mode: 'update',
      ...(ownMark ? { ownMark } : {}),
      ...(conditionalFormats ? { conditionalFormats } : {}),
    });
    hojas[clave] = name;
  };
  colorea('avance', hecho.plan);
  if (resumen.modo === 'regenerate') {
    const visibles = m.hallazgos.map((h) => ({ ...h, donde: '' }));
    colorea('resumen', planResumen(m, hecho, visibles, resumen));
  }
  const { nombres } = leido.libro;
  await escribir(
    abierto,
    { action: 'colorear', sheets, names: nombres, activate: hecho.hoja },
    contexto,
  );
  const { politica, evaluacion, hallazgos } = m;
  return { accion: 'colorear', politica, evaluacion, hallazgos, hojas, matriz: null, notas: [] };
}
