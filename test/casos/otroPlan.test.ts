/**
 * A plan of another entity in its own shape: one ficha a row, long codes, descending and undefined
 * senses, decimal commas and thousands marks as people type them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leeTsv } from '../../src/libro/tsv';
import { auditarPolitica, leer } from './ayuda';
import type { Fila } from './ayuda';

const filas = leeTsv(readFileSync(join(__dirname, 'otro-plan/fichas.tsv'), 'utf8'));

/** What a person means by "1.300.000", "41,67" and "1 420,5" in this plan. */
const comoNumero = (texto: string): number | null => {
  const limpio = texto.replaceAll(' ', '');
  const miles = /^[1-9]\d{0,2}([.,]\d{3})+$/.test(limpio);
  return limpio === ''
    ? null
    : Number(miles ? limpio.replace(/[.,]/g, '') : limpio.replace(',', '.'));
};

const contenido = (cifra: (texto: string) => string | number | null) => ({
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
    tblIndicadores: filas.map((f): Fila => ({
      Tipo: 'OP',
      Código: f.codigo!,
      Objetivo: f.codigo!.slice(0, 6),
      Indicador: f.indicador!,
      'Sentido esperado': f.sentido!,
      'Tipo de agregación': f.agregacion!,
      'Unidad de medida': f.unidad!,
      Responsable: f.responsable!,
      'LB año': Number(f.lb_anio),
      'LB valor': cifra(f.lb!),
      ...Object.fromEntries(
        [2022, 2023, 2024, 2025].flatMap((anio) => [
          [`LE ${anio}`, cifra(f[`le${anio}`]!)],
          [`VO ${anio}`, cifra(f[`vo${anio}`] ?? '')],
        ]),
      ),
    })),
  },
});

const resumir = (hallazgos: ReturnType<typeof auditarPolitica>): string[] =>
  hallazgos.map((h) => `${h.severidad} ${h.regla} ${h.codigo ?? ''} ${h.anio ?? ''}`.trimEnd());

describe('a plan of another entity', () => {
  it('has the findings that a person would make', () => {
    const leido = leer(contenido(comoNumero));
    expect(leido.hallazgos).toEqual([]);
    expect(resumir(auditarPolitica(leido.politica!))).toEqual(
      readFileSync(join(__dirname, 'otro-plan/hallazgos.txt'), 'utf8').trimEnd().split('\n'),
    );
  });

  it('is read cell by cell where figures are typed as text, without nonsense from the audit', () => {
    const leido = leer(contenido((texto) => (texto === '' ? null : texto)));
    const reglas = new Set(leido.hallazgos.map(({ regla }) => regla));
    expect([...reglas]).toEqual(['numeroComoTexto']);
    // What cannot be read is reported once, by reading; the audit names only what is blank.
    const deAuditoria = auditarPolitica(leido.politica!).map(({ regla }) => regla);
    expect(new Set(deAuditoria)).toEqual(
      new Set(['sentidoContradiceNombre', 'valorFalta', 'entidadEscritaDistinto']),
    );
  });
});
