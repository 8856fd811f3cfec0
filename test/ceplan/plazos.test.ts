/** Who reports a period and until when, entity by entity. */
import { avanceDeIndicadores } from '../../src/ceplan/indicadores';
import { plazosDe } from '../../src/ceplan/plazos';
import type { Envio, Periodo, Traspaso } from '../../src/ceplan/tipos';
import { ficha, politica } from './construir';

const envio = (datos: Partial<Envio>): Envio => ({
  fila: 0,
  entidad: 'MINEM',
  anio: 2024,
  periodo: 'Semestre I',
  enviado: null,
  oficio: '',
  codigos: '',
  plazo: null,
  prorroga: null,
  documento: '',
  estado: '',
  recordado: null,
  ...datos,
});
const traspaso = (anio: number, periodo: Periodo, de: string, a: string): Traspaso => ({
  ...{ fila: 0, tipo: 'Servicio', codigo: '14', anio, periodo, de, a },
  ...{ documento: '', fecha: null },
});
const catorce = ficha({ codigo: '14', responsable: 'MINEM' });
const S1 = { anio: 2024, periodo: 'Semestre I' } as const;
const S2 = { anio: 2024, periodo: 'Semestre II' } as const;

describe('until when', () => {
  const limite = (envios: readonly Envio[], suya = catorce) =>
    plazosDe(politica({ envios })).limite(suya, S1);

  it('is the prórroga, else the plazo, else the limit of the policy', () => {
    const plazo = '2024-08-15';
    expect(limite([])).toBe('2024-07-31');
    expect(limite([envio({})])).toBe('2024-07-31');
    expect(limite([envio({ plazo })])).toBe(plazo);
    expect(limite([envio({ plazo, prorroga: '2024-09-30' })])).toBe('2024-09-30');
  });

  it('is of its own entity and period, however the name is written', () => {
    const plazo = '2024-08-15';
    expect(limite([envio({ entidad: ' M.I.N.E.M. ', plazo })])).toBe(plazo);
    expect(limite([envio({ entidad: 'PCM', plazo })])).toBe('2024-07-31');
    expect(limite([envio({ periodo: 'Semestre II', plazo })])).toBe('2024-07-31');
    expect(limite([envio({ anio: 2023, plazo })])).toBe('2024-07-31');
  });

  it('is of the unit, where it has a formato of its own', () => {
    const suya = ficha({ codigo: '14', responsable: 'MINEM', unidadReporta: 'DGEE' });
    const envios = [
      envio({ plazo: '2024-08-01' }),
      envio({ entidad: 'MINEM · DGEE', plazo: '2024-08-20' }),
    ];
    expect(limite(envios, suya)).toBe('2024-08-20');
    expect(limite(envios)).toBe('2024-08-01');
    expect(limite(envios.slice(0, 1), suya)).toBe('2024-08-01');
  });
});

describe('who reports', () => {
  const traspasos = [
    traspaso(2025, 'Semestre I', 'PCM', 'MIDIS'),
    traspaso(2024, 'Semestre II', 'MINEM', 'PCM'),
  ];
  const quien = (anio: number, periodo: Periodo, responsable = 'Otro') =>
    plazosDe(politica({ traspasos })).entidad(ficha({ codigo: '14', responsable }), {
      anio,
      periodo,
    });

  it('is who gave it away before the transfer, and who has it from its period on', () => {
    expect(quien(2023, 'Anual')).toBe('MINEM');
    expect(quien(2024, 'Semestre I')).toBe('MINEM');
    expect(quien(2024, 'Semestre II')).toBe('PCM');
    expect(quien(2024, 'Anual')).toBe('PCM');
    expect(quien(2025, 'Semestre I')).toBe('MIDIS');
  });

  it('is who the ficha says where nothing was transferred', () => {
    const otra = ficha({ codigo: '15', responsable: 'MINAM', informante: 'INEI' });
    expect(plazosDe(politica({ traspasos })).entidad(otra, S2)).toBe('INEI');
  });
});

it('decides between pendiente and no reportó, entity by entity', () => {
  const fichas = ['MINEM', 'PCM'].map((responsable, i) =>
    ficha({ codigo: String(14 + i), responsable, logros: { 2024: 50 } }),
  );
  const anual = { anio: 2024, periodo: 'Anual' } as const;
  const envios = [envio({ ...anual, prorroga: '2025-06-30' })];
  const en = (fechaReferencia: string) =>
    avanceDeIndicadores(
      politica({ fichas, envios, anios: [2024], anioEvaluado: 2024, fechaReferencia }),
    ).map(({ valor }) => (typeof valor === 'number' ? valor : valor.nd));
  expect(en('2025-01-15')).toEqual(['pendiente', 'pendiente']);
  expect(en('2025-06-30')).toEqual(['pendiente', 'noReporto']);
  expect(en('2025-07-01')).toEqual(['noReporto', 'noReporto']);
});

it('a version approved in August leaves the first semester to the one before', () => {
  const vieja = ficha({ fila: 0, vigenteHasta: 2023, logros: { 2024: 50 } });
  const nueva = ficha({
    fila: 1,
    vigenteDesde: 2024,
    fechaAprobacion: '2024-08-15',
    logros: { 2024: 80 },
  });
  const reportes = (['Semestre I', 'Semestre II'] as const).map((periodo) => ({
    ...{ fila: 0, tipo: 'Servicio' as const, codigo: '1', anio: 2024, periodo, valor: 40 },
    ...{ numerador: null, denominador: null, acumulado: null, fechaCorte: null, motivo: '' },
    ...{ sustento: '', enlace: '', coordinaciones: '', observacion: '', documento: '' },
    ...{ estadoDato: 'Definitivo', estadoRevision: 'Conforme', reportadoPor: '' },
  }));
  const [avance] = avanceDeIndicadores(
    politica({ fichas: [vieja, nueva], anios: [2024], anioEvaluado: 2024, reportes }),
  );
  expect(avance!.ficha).toBe(nueva);
  expect([avance!.semestre1.juzgadoPor, avance!.semestre1.avanceTipo1]).toEqual([vieja, 80]);
  expect([avance!.semestre2.juzgadoPor, avance!.semestre2.avanceTipo1]).toEqual([undefined, 50]);
});
