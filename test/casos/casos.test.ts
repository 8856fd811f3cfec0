/**
 * One folder a rule: `casos.json` holds what the rule must find and what looks like it and must be
 * left alone. A new rule is a new folder; this runner stays as it is.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGLAS } from '../../src/ceplan/auditoria';
import type { CompromisoEscrito, OpcionesAuditoria } from '../../src/ceplan/auditoria';
import { textoHallazgo } from '../../src/textos/hallazgos';
import { auditarPolitica, leer } from './ayuda';
import type { Fila } from './ayuda';
import { comparador } from './dichos';

interface Caso {
  readonly nombre: string;
  readonly politica?: Fila;
  /** Rows of tblIndicadores over a plain one; tblReportes and tblDeclarado likewise. */
  readonly indicadores?: readonly Fila[];
  readonly reportes?: readonly Fila[];
  readonly declarado?: readonly Fila[];
  readonly servicios?: readonly Fila[];
  readonly compromisos?: readonly Partial<CompromisoEscrito>[];
  readonly parametros?: OpcionesAuditoria['parametros'];
  readonly hoy?: string;
}

interface Esperado {
  readonly codigo?: string;
  readonly anio?: number;
  readonly encontrado?: string;
  readonly esperado?: string;
  readonly severidad?: string;
  /** Table, row from 0 and field. */
  readonly lugar?: string;
  readonly causa?: string;
  readonly datos?: Readonly<Record<string, string | number>>;
  readonly reparacion?: { readonly valor: string | number | null };
}

interface Casos {
  readonly encuentra: readonly (Caso & { readonly hallazgos: readonly Esperado[] })[];
  readonly deja: readonly Caso[];
}

const FICHA: Fila = {
  Tipo: 'Servicio',
  Código: '1',
  Objetivo: 'OP1',
  Servicio: '1',
  Indicador: 'Porcentaje de hogares con acceso al servicio',
  Responsable: 'MINAM',
  'Unidad de medida': 'porcentaje',
  'Sentido esperado': 'Ascendente',
  'Tipo de agregación': 'No agregable',
  'LB año': 2020,
  'LB valor': 20,
  'LE 2022': 40,
  'LE 2023': 50,
  'LE 2024': 60,
  'LE 2025': 70,
  'VO 2022': 38.4,
  'VO 2023': 52.6,
};

/** With `regla`, that rule alone, and those that it yields to or that explain what it finds. */
const auditarCaso = (caso: Caso, regla?: string, causas: readonly string[] = []) => {
  const quedan = new Set([
    regla,
    ...(REGLAS.find(({ id }) => id === regla)?.cedeAnte ?? []),
    ...causas,
  ]);
  const omitir = regla ? REGLAS.map(({ id }) => id).filter((id) => !quedan.has(id)) : [];
  const indicadores = (caso.indicadores ?? [{}]).map((fila): Fila => {
    const Tipo = fila.Tipo ?? 'Servicio';
    const Código = fila.Código ?? '1';
    return { ...FICHA, Servicio: Tipo === 'OP' ? '' : String(Código), ...fila };
  });
  const usados = [...new Set(indicadores.map((fila) => fila.Servicio).filter((uno) => uno !== ''))];
  const leido = leer(
    {
      anios: [2022, 2023, 2024, 2025],
      politica: {
        nombre: 'Política de prueba',
        anio_evaluado: 2023,
        primer_anio: 2022,
        ultimo_anio: 2025,
        nivel_criterio_3: 'Avanzado',
        ...caso.politica,
      },
      filas: {
        tblObjetivos: ['OP1', 'OP2'].map((Código) => ({ Código, 'Objetivo prioritario': Código })),
        tblLineamientos: [
          { Código: '1.1', Objetivo: 'OP1', Lineamiento: 'Uno' },
          { Código: '2.1', Objetivo: 'OP2', Lineamiento: 'Dos' },
        ],
        tblServicios: [
          ...usados.map((Código) => ({
            Código: Código!,
            Lineamiento: '1.1',
            Servicio: 'Servicio',
          })),
          ...(caso.servicios ?? []),
        ],
        tblIndicadores: indicadores,
        tblReportes: (caso.reportes ?? []).map((fila) => ({
          Tipo: 'Servicio',
          Código: '1',
          Año: 2023,
          Periodo: 'Anual',
          Sustento: 'Acta',
          'Estado de revisión': 'Conforme',
          ...fila,
        })),
        tblDeclarado: (caso.declarado ?? []).map((fila) => ({
          Alcance: 'Indicador',
          Tipo: fila.Alcance && fila.Alcance !== 'Indicador' ? '' : 'Servicio',
          Código: fila.Alcance && fila.Alcance !== 'Indicador' ? '' : '1',
          Año: 2023,
          Medida: 'AT1',
          Dónde: 'informe',
          ...fila,
        })),
      },
    },
    caso.hoy,
  );
  // A case that cannot be read proves nothing.
  expect(leido.hallazgos.filter(({ severidad }) => severidad === 'error')).toEqual([]);
  return auditarPolitica(leido.politica!, {
    omitir,
    ...(caso.parametros ? { parametros: caso.parametros } : {}),
    ...(caso.compromisos
      ? {
          compromisos: caso.compromisos.map((fila, i) => ({
            fila: i,
            tipo: 'Servicio',
            codigo: '1',
            aspecto: '',
            anio: 2023,
            medida: 'cumplir',
            plazo: '2 años',
            vence: null,
            unidad: '',
            estado: 'No iniciado',
            origen: 'Calculado',
            motivo: '',
            ...fila,
          })),
        }
      : {}),
  });
};

const leerCasos = (regla: string): Casos =>
  JSON.parse(readFileSync(join(__dirname, regla, 'casos.json'), 'utf8')) as Casos;

describe.each(REGLAS.map(({ id }) => id))('%s', (regla) => {
  const { encuentra, deja } = leerCasos(regla);
  const comparar = comparador(join(__dirname, regla, 'hallazgos.txt'));

  it('has a case to find and two look-alikes', () => {
    expect(encuentra.length).toBeGreaterThanOrEqual(1);
    expect(deja.length).toBeGreaterThanOrEqual(2);
  });

  it.each(encuentra)('finds $nombre', (caso) => {
    const causas = caso.hallazgos.flatMap(({ causa }) => (causa ? [causa] : []));
    const hallados = auditarCaso(caso, regla, causas).filter((uno) => uno.regla === regla);
    expect(hallados).toHaveLength(caso.hallazgos.length);
    comparar(caso.nombre, hallados);
    caso.hallazgos.forEach(({ lugar, causa, ...esperado }, i) => {
      const hallado = hallados[i]!;
      expect(hallado).toMatchObject(esperado);
      if (causa !== undefined) expect(hallado.causa?.split('|')[0] ?? '').toBe(causa);
      if (lugar !== undefined) {
        const donde = hallado.lugar as { tabla: string; fila: number; campo: string };
        expect(`${donde.tabla} ${donde.fila} ${donde.campo}`).toBe(lugar);
      }
      for (const idioma of ['es', 'en'] as const) {
        const texto = textoHallazgo(hallado, idioma)!;
        for (const parte of Object.values(texto)) {
          expect(parte).toMatch(/\S/);
          expect(parte).not.toMatch(/undefined|NaN|\[object|null/);
        }
      }
    });
  });

  it.each(deja)('leaves alone $nombre', (caso) => {
    expect(auditarCaso(caso, regla).filter((uno) => uno.regla === regla)).toEqual([]);
  });
});

it('has no folder without a rule', () => {
  const carpetas = readdirSync(__dirname).filter((uno) =>
    existsSync(join(__dirname, uno, 'casos.json')),
  );
  expect(carpetas.sort()).toEqual(REGLAS.map(({ id }) => id).sort());
});

it('finds nothing in a clean workbook', () => {
  const reportes = ['1', '2'].map((Código) => ({ Código, Numerador: 526, Denominador: 1000 }));
  const declarado: Fila[] = [
    { Valor: '105.2' },
    { Alcance: 'Indicadores de servicios', Medida: 'Conteo alto', Valor: '2' },
  ];
  const segundo = { Código: '2', Indicador: 'Porcentaje de escuelas con acceso al servicio' };
  expect(auditarCaso({ nombre: '', indicadores: [{}, segundo], reportes, declarado })).toEqual([]);
});
