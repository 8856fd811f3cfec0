/**
 * One folder a rule: `casos.json` holds what the rule must find and what looks like it and must be
 * left alone. A new rule is a new folder; this runner stays as it is.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGLAS } from '../../src/ceplan/auditoria';
import { textoHallazgo } from '../../src/textos/hallazgos';
import type { Fila } from './ayuda';
import { auditarCaso } from './caso';
import type { Caso } from './caso';
import { comparador } from './dichos';

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
  readonly reparacion?: string | number | null;
}

interface Casos {
  readonly encuentra: readonly (Caso & { readonly hallazgos: readonly Esperado[] })[];
  readonly deja: readonly Caso[];
}

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
    caso.hallazgos.forEach(({ lugar, causa, reparacion, ...esperado }, i) => {
      const hallado = hallados[i]!;
      expect(hallado).toMatchObject(esperado);
      if (causa !== undefined) expect(hallado.causa?.split('|')[0] ?? '').toBe(causa);
      if (reparacion !== undefined) {
        for (const { valor } of hallado.reparacion!.cambios) expect(valor).toBe(reparacion);
      }
      if (lugar !== undefined) {
        const donde = hallado.lugar as { tabla: string; fila: number; campo: string };
        expect(`${donde.tabla} ${donde.fila} ${donde.campo}`).toBe(lugar);
      }
      for (const idioma of ['es', 'en'] as const) {
        const texto = textoHallazgo(hallado, idioma)!;
        for (const parte of Object.values(texto)) {
          expect(parte).toMatch(/\S/);
          expect(parte).not.toMatch(/undefined|NaN|\[object|null|\(e?s\)/);
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
