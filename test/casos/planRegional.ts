/**
 * A plan in order, large enough to show what happens to a column: sixty indicators on all scales,
 * targets that grow or fall, values near them, a report of the last year for every fourth.
 */
import type { Contenido, Fila } from './ayuda';

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export function azar(semilla: number): () => number {
  let estado = semilla;
  return () => {
    estado = (estado + 0x6d2b79f5) | 0;
    let t = Math.imul(estado ^ (estado >>> 15), 1 | estado);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ANIOS = [2022, 2023, 2024, 2025, 2026];
const CUANTOS = 60;
const EVALUADO = 2024;

function indicador(i: number, r: () => number): { ficha: Fila; reporte: Fila | null } {
  const porcentaje = i % 3 !== 2;
  const baja = i % 7 === 6;
  const crece = (1 + (porcentaje ? 0.12 : 0.2) * r()) * (baja ? 0.88 : 1);
  const base = porcentaje ? 4 * 12 ** r() : 8 * 2000 ** r();
  const cifra = (valor: number): number =>
    porcentaje ? Math.round(Math.min(valor, 99.9) * 100) / 100 : Math.round(valor);
  const logro = (k: number): number => cifra(base * crece ** (k + 1));
  const valor = (k: number): number => cifra(logro(k) * (0.85 + 0.27 * r()));
  const Código = String(i + 1);
  const valores = Object.fromEntries(
    ANIOS.flatMap((anio, k) => (anio <= EVALUADO ? [[`VO ${anio}`, valor(k)]] : [])),
  );
  const ficha: Fila = {
    Tipo: 'Servicio',
    Código,
    Objetivo: 'OP1',
    Servicio: 'S1',
    Indicador: porcentaje ? `Porcentaje de hogares de la zona ${i}` : `Número de obras ${i}`,
    Responsable: 'Gobierno Regional',
    'Unidad de medida': porcentaje ? 'Porcentaje' : 'Número',
    'Sentido esperado': baja ? 'Descendente' : 'Ascendente',
    'Tipo de agregación': 'No agregable',
    'LB año': 2021,
    'LB valor': cifra(base),
    ...Object.fromEntries(ANIOS.map((anio, k) => [`LE ${anio}`, logro(k)])),
    ...valores,
  };
  const reporte: Fila = {
    Tipo: 'Servicio',
    Código,
    Año: EVALUADO,
    Periodo: 'Anual',
    Valor: valores[`VO ${EVALUADO}`] ?? null,
    Sustento: 'Informe',
    'Estado de revisión': 'Conforme',
  };
  return { ficha, reporte: i % 4 === 0 ? reporte : null };
}

export function planRegional(): Contenido {
  const r = azar(20240601);
  const todos = Array.from({ length: CUANTOS }, (_, i) => indicador(i, r));
  return {
    anios: ANIOS,
    politica: {
      nombre: 'Plan regional',
      anio_evaluado: EVALUADO,
      primer_anio: ANIOS[0]!,
      ultimo_anio: ANIOS.at(-1)!,
    },
    filas: {
      tblObjetivos: [{ Código: 'OP1', 'Objetivo prioritario': 'Uno' }],
      tblLineamientos: [{ Código: '1.1', Objetivo: 'OP1', Lineamiento: 'Uno' }],
      tblServicios: [{ Código: 'S1', Lineamiento: '1.1', Servicio: 'Uno' }],
      tblIndicadores: todos.map(({ ficha }) => ficha),
      tblReportes: todos.flatMap(({ reporte }) => (reporte ? [reporte] : [])),
    },
  };
}
