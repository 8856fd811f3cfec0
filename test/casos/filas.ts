/**
 * A small plan as its figures stand in the sheet, a text a row:
 * `LB | LE of each year | VO of each year | annual reports | sense`, `–` where a cell is blank, as in
 * `'100 | 110 120 | 108 – | 2023: 119'`.
 */
import { REGLAS } from '../../src/ceplan/auditoria';
import { parametrosDe } from '../../src/ceplan/auditoria/auditar';
import { crearContexto } from '../../src/ceplan/auditoria/auditado';
import type { Hallado } from '../../src/ceplan/auditoria/regla';
import { evaluar } from '../../src/ceplan/evaluar';
import type { Ficha, Lugar, Politica, Reporte, Sentido } from '../../src/ceplan/tipos';
import { ficha, politica, reporte } from '../ceplan/construir';

export interface PlanDeFilas {
  readonly filas: readonly string[];
  readonly anios?: readonly number[];
  readonly evaluado?: number;
  readonly unidad?: string;
  readonly nombre?: string;
}

const ANIOS = [2022, 2023, 2024, 2025, 2026];

const cifras = (texto: string): (number | null)[] =>
  texto.split(' ').map((una) => (una === '–' ? null : Number(una)));

const porAnio = (anios: readonly number[], texto: string): Ficha['logros'] =>
  Object.fromEntries(
    cifras(texto).flatMap((una, i) => (una === null ? [] : [[anios[i]!, una] as const])),
  );

export function planDe({ filas, anios = ANIOS, evaluado = 2024, ...resto }: PlanDeFilas): Politica {
  const fichas: Ficha[] = [];
  const reportes: Reporte[] = [];
  filas.forEach((texto, fila) => {
    const [lb, le, vo, reportado = '', sentido = 'Ascendente'] = texto.split(/ ?\| ?/);
    const codigo = String(fila + 1);
    fichas.push(
      ficha({
        fila,
        codigo,
        lineaBase: cifras(lb!)[0]!,
        logros: porAnio(anios, le!),
        valores: porAnio(anios, vo!),
        sentido: sentido as Sentido,
        ...(resto.unidad ? { unidadMedida: resto.unidad } : {}),
        ...(resto.nombre ? { indicador: resto.nombre } : {}),
      }),
    );
    for (const uno of reportado.split(', ').filter((parte) => parte !== '')) {
      const [anio, valor] = uno.split(': ').map(Number);
      reportes.push(reporte({ fila: reportes.length, codigo, anio: anio!, valor: valor! }));
    }
  });
  return politica({ anios, anioEvaluado: evaluado, fichas, reportes });
}

/** What a rule alone finds in the plan. */
export function hallar(
  id: string,
  plan: PlanDeFilas | Politica,
  parametros: Readonly<Record<string, number>> = {},
): readonly Hallado[] {
  const politica = 'filas' in plan ? planDe(plan) : plan;
  const regla = REGLAS.find((una) => una.id === id)!;
  const contexto = crearContexto({ politica, evaluacion: evaluar(politica), compromisos: null });
  return regla.revisar(contexto, parametrosDe(regla, { parametros: { [id]: parametros } }));
}

const SIGLAS: Readonly<Record<string, string>> = { lineaBase: 'LB', logros: 'LE', valores: 'VO' };

/** What the repair writes into a row: `VO 2023: 119`, `VO 2024: –`. */
export const repara = ({ reparacion }: Hallado, fila: number): string[] =>
  (reparacion?.cambios ?? []).flatMap(({ lugar, valor }) => {
    const donde = lugar as Lugar;
    const columna = [SIGLAS[donde.campo], donde.anio].filter(Boolean).join(' ');
    return donde.fila === fila ? [`${columna}: ${valor ?? '–'}`] : [];
  });

/**
 * What one more row, or a few like it, say of an edit that some rows show: where all agree it can
 * be undone, and not where these speak against it.
 */
export function dice(id: string, plan: PlanDeFilas, fila: string, veces = 1): string {
  const de = (filas: readonly string[]) => hallar(id, { ...plan, filas });
  const [antes, ...mas] = de(plan.filas);
  const [ahora] = de([...plan.filas, ...Array.from({ length: veces }, () => fila)]);
  if (!antes?.reparacion || mas.length > 0) return 'no edit';
  if (!ahora) return 'undone';
  const cuantos = Number(ahora.datos!.cuantos) - Number(antes.datos!.cuantos);
  return cuantos > 0 ? 'for it' : ahora.reparacion ? 'nothing' : 'against it';
}
