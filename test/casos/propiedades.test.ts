/** Whatever is typed, the audit answers: no crash, no nonsense in its words, each finding once. */
import fc from 'fast-check';
import { textoHallazgo } from '../../src/textos/hallazgos';
import { auditarPolitica, leer } from './ayuda';
import type { Fila } from './ayuda';

const cifra = fc.oneof(
  fc.constant(null),
  fc.constantFrom(0, 1, 100, -1, 0.5, 1e-7, 1e15, '41,67', 'ND', '3,325', '95%'),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
  fc.integer({ min: 0, max: 5000 }),
);
const anios = [2022, 2023, 2024, 2025];
const serie = (prefijo: string) =>
  fc
    .tuple(...anios.map(() => cifra))
    .map((cifras) => Object.fromEntries(cifras.map((uno, i) => [`${prefijo} ${anios[i]}`, uno])));

const ficha = fc
  .record({
    Tipo: fc.constantFrom('OP', 'Servicio'),
    Código: fc.constantFrom('1', '1.1', '1.10', '2'),
    Objetivo: fc.constantFrom('OP1', 'OP2'),
    Indicador: fc.constantFrom(
      'Porcentaje de hogares con agua',
      'Número acumulado de casos',
      'Tasa de mortalidad',
      'Nivel de ruido',
    ),
    Responsable: fc.constantFrom('MINAM', 'Minam', ''),
    'Unidad de medida': fc.constantFrom('porcentaje', 'número', 'tasa', '%', ''),
    'Sentido esperado': fc.constantFrom('Ascendente', 'Descendente', 'No definido'),
    'Tipo de agregación': fc.constantFrom('Agregable', 'No agregable', 'Máximo permisible', ''),
    Relevancia: fc.constantFrom(null, 1, 2, 3),
    'Vigente desde': fc.constantFrom(null, 2022, 2023, 2024),
    'Vigente hasta': fc.constantFrom(null, 2022, 2023, 2025),
    'LB año': fc.constantFrom(null, 2020, 2024),
    'LB valor': cifra,
  })
  .chain((fija) =>
    fc.tuple(serie('LE'), serie('VO')).map(([le, vo]): Fila => ({
      ...fija,
      Servicio: fija.Tipo === 'OP' ? '' : '1',
      ...le,
      ...vo,
    })),
  );

const reporte = fc.record({
  Tipo: fc.constantFrom('OP', 'Servicio'),
  Código: fc.constantFrom('1', '1.1'),
  Año: fc.constantFrom(...anios),
  Periodo: fc.constantFrom('Semestre I', 'Semestre II', 'Anual'),
  Numerador: cifra,
  Denominador: cifra,
  Valor: cifra,
  'Fecha de corte': fc.constantFrom(null, '2023-06-30', '2030-01-01'),
  'Estado de revisión': fc.constantFrom('Conforme', 'Enviado'),
});

const declarado = fc.record({
  Alcance: fc.constantFrom('Indicador', 'OP', 'Indicadores de servicios', 'Total', 'Política'),
  Tipo: fc.constantFrom('OP', 'Servicio', ''),
  Código: fc.constantFrom('1', '1.1', 'OP1', ''),
  Año: fc.constantFrom(...anios),
  Medida: fc.constantFrom('AT1', 'AT2', 'AT1 acotado', 'Nivel', 'Conteo bajo', 'Índice de gestión'),
  Valor: fc.constantFrom('100', '47.8', 'ND', 'alto', '-17.6', '0', '1,234.5'),
  Dónde: fc.constantFrom('', 'texto'),
});

it('answers whatever is typed', () => {
  fc.assert(
    fc.property(
      fc.array(ficha, { minLength: 1, maxLength: 6 }),
      fc.array(reporte, { maxLength: 5 }),
      fc.array(declarado, { maxLength: 6 }),
      (tblIndicadores, tblReportes, tblDeclarado) => {
        const { politica } = leer({
          anios,
          politica: {
            nombre: 'Prueba',
            anio_evaluado: 2023,
            primer_anio: 2022,
            ultimo_anio: 2025,
          },
          filas: {
            tblObjetivos: [{ Código: 'OP1', 'Objetivo prioritario': 'Uno' }],
            tblLineamientos: [{ Código: '1.1', Objetivo: 'OP1', Lineamiento: 'Uno' }],
            tblServicios: [{ Código: '1', Lineamiento: '1.1', Servicio: 'Uno' }],
            tblIndicadores,
            tblReportes,
            tblDeclarado,
          },
        });
        const hallazgos = auditarPolitica(politica!);
        const ids = hallazgos.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const h of hallazgos) {
          for (const idioma of ['es', 'en'] as const) {
            const { mensaje, reparar } = textoHallazgo(h, idioma)!;
            expect(`${mensaje} ${reparar}`).not.toMatch(/undefined|NaN|Infinity|\[object/);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});
