/** Plans of other entities, made of their tables, as people type them into the standard workbook. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leeTsv } from '../../src/libro/tsv';
import type { Escrito, FilaEscrita, LibroEscrito } from './libroDeOtros';

/** `'1.10` is a text, `1.5` a number, as if typed into Excel. */
const escrito = (texto: string): Escrito => {
  if (texto === '') return null;
  if (texto.startsWith("'")) return texto.slice(1);
  return /^-?\d+(\.\d+)?$/.test(texto) ? Number(texto) : texto;
};

const filas = (caso: string, tabla: string): FilaEscrita[] =>
  leeTsv(readFileSync(join(__dirname, caso, `${tabla}.tsv`), 'utf8')).map((fila) =>
    Object.fromEntries(Object.entries(fila).map(([titulo, texto]) => [titulo, escrito(texto)])),
  );

const servicios = (lineamientos: Readonly<Record<string, readonly string[]>>): FilaEscrita[] =>
  Object.entries(lineamientos).flatMap(([Lineamiento, codigos]) =>
    codigos.map((Código) => ({ Código, Lineamiento, Servicio: `Servicio ${Código}` })),
  );

/** Every kind of indicator, versions, reports and declared figures, all of it in order. */
export const LIMPIO: LibroEscrito = {
  anios: [2022, 2023, 2024, 2025, 2026],
  politica: {
    nombre: 'Política de agua y bosques',
    conductor: 'MVCS',
    anio_evaluado: 2024,
    primer_anio: 2022,
    ultimo_anio: 2026,
    nivel_criterio_3: 'Avanzado',
  },
  filas: {
    tblObjetivos: ['OP1', 'OP2'].map((Código) => ({ Código, 'Objetivo prioritario': Código })),
    tblLineamientos: [
      { Código: '1.1', Objetivo: 'OP1', Lineamiento: 'Agua' },
      { Código: '2.1', Objetivo: 'OP2', Lineamiento: 'Bosques' },
    ],
    tblServicios: servicios({ '1.1': ['1', '2'], '2.1': ['3', '4'] }),
    tblIndicadores: filas('plan-limpio', 'tblIndicadores'),
    tblReportes: filas('plan-limpio', 'tblReportes'),
    tblDeclarado: filas('plan-limpio', 'tblDeclarado'),
  },
};

/** The fichas of another entity as they came: every figure typed as a text. */
const fichas = (): FilaEscrita[] =>
  leeTsv(readFileSync(join(__dirname, 'otro-plan/fichas.tsv'), 'utf8')).map((f) => ({
    Tipo: 'OP',
    Código: f.codigo!,
    Objetivo: f.codigo!.slice(0, 6),
    Indicador: f.indicador!,
    Responsable: f.responsable!,
    'Unidad de medida': f.unidad!,
    'Sentido esperado': f.sentido!,
    'Tipo de agregación': f.agregacion!,
    'LB año': f.lb_anio!,
    'LB valor': f.lb!,
    ...Object.fromEntries(
      [2022, 2023, 2024, 2025].flatMap((anio) => [
        [`LE ${anio}`, f[`le${anio}`]!],
        [`VO ${anio}`, f[`vo${anio}`] || null],
      ]),
    ),
  }));

export const PLANES: Readonly<Record<string, LibroEscrito>> = {
  'otro-plan': {
    anios: [2022, 2023, 2024, 2025],
    politica: {
      nombre: 'Plan Estratégico Institucional',
      anio_evaluado: 2023,
      primer_anio: 2022,
      ultimo_anio: 2025,
    },
    filas: {
      tblObjetivos: ['OEI.01', 'OEI.02', 'OEI.03', 'OEI.04'].map((Código) => ({
        Código,
        'Objetivo prioritario': Código,
      })),
      tblIndicadores: fichas(),
    },
  },
  'seguridad-vial': {
    anios: [2022, 2023, 2024, 2025, 2026],
    politica: {
      nombre: 'Plan Local de Seguridad Vial',
      conductor: 'Municipalidad Provincial',
      anio_evaluado: 2024,
      primer_anio: 2022,
      ultimo_anio: 2026,
      nivel_criterio_3: 'intermedio',
    },
    filas: {
      tblObjetivos: [
        { Código: 'OP1', 'Objetivo prioritario': 'Reducir las muertes en las vías' },
        { Código: 'OP2', 'Objetivo prioritario': 'Mejorar la conducta vial' },
      ],
      tblLineamientos: [
        { Código: '1.1', Objetivo: 'OP1', Lineamiento: 'Infraestructura' },
        { Código: '2.1', Objetivo: 'OP2', Lineamiento: 'Conducta' },
      ],
      tblServicios: servicios({ '1.1': ['1', '2'], '2.1': ['3', '4'] }),
      tblIndicadores: filas('seguridad-vial', 'tblIndicadores'),
      tblReportes: filas('seguridad-vial', 'tblReportes'),
    },
  },
  'salud-tasas': {
    anios: [2021, 2022, 2023, 2024, 2025],
    politica: {
      nombre: 'Plan Sectorial de Salud',
      conductor: 'Ministerio de Salud (MINSA)',
      anio_evaluado: 2024,
      primer_anio: 2021,
      ultimo_anio: 2025,
    },
    filas: {
      tblObjetivos: ['OE1', 'OE2'].map((Código) => ({ Código, 'Objetivo prioritario': Código })),
      tblLineamientos: [
        { Código: 'L1', Objetivo: 'OE1', Lineamiento: 'Materno' },
        { Código: 'L2', Objetivo: 'OE2', Lineamiento: 'Infantil' },
      ],
      tblServicios: servicios({ L1: ['S01', 'S02'], L2: ['S03', 'S04', 'S05', 'S06', 'S07'] }),
      tblIndicadores: filas('salud-tasas', 'tblIndicadores'),
      tblReportes: filas('salud-tasas', 'tblReportes'),
    },
  },
};
