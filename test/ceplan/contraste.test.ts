/** The other criterion beside the one that rules: which figures differ, and from which choice. */
import { contrastar, evaluar } from '../../src/ceplan';
import type { Contraste, MedidaContraste, Parametros } from '../../src/ceplan';
import type { Ficha } from '../../src/ceplan';
import { ficha, fichaOP, politica, reporte } from './construir';
import { pnftp } from './muestra';

const plan = (parametros: Partial<Parametros> = {}) =>
  politica(
    {
      objetivos: [{ fila: 0, codigo: 'OP1', denominacion: '', logroEsperado: '' }],
      fichas: [
        fichaOP({ codigo: '1.1', logros: { 2023: 100 }, valores: { 2023: 300 } }),
        fichaOP({ codigo: '1.2', logros: { 2023: 100 } }),
        ficha({ codigo: '1', logros: { 2023: 97 } }),
        ficha({ codigo: '2', logros: { 2023: 10 }, valores: { 2023: 9 } }),
      ],
      reportes: [reporte({ codigo: '1', periodo: 'Semestre I', valor: 70 })],
    },
    parametros,
  );

const fila = ({ filas }: Contraste, codigo: string, medida: MedidaContraste) =>
  filas.find((f) => f.codigo === codigo && f.medida === medida);

it('each figure that differs has the choices that it comes from', () => {
  const contraste = contrastar(plan());
  expect([contraste.criterio, contraste.otro]).toEqual(['informe', 'aplicativo']);
  expect(fila(contraste, '1.1', 'avanceTipo1')).toMatchObject({
    propio: 300,
    otro: 100,
    porQue: ['avance1Mostrado'],
  });
  expect(fila(contraste, '1.2', 'avanceTipo1')).toMatchObject({
    propio: 0,
    otro: { nd: 'noReporto' },
    porQue: ['noReportado'],
  });
  // Either choice alone takes its level away.
  expect(fila(contraste, '1.2', 'nivelTipo1')).toMatchObject({
    propio: 'bajo',
    otro: null,
    porQue: ['noReportado', 'noReportadoEnNiveles'],
  });
  expect(fila(contraste, '1', 'valor')).toMatchObject({ propio: 70, porQue: ['soloSemestre1'] });
  expect(fila(contraste, 'indicadoresServicios', 'total')).toMatchObject({ propio: 2, otro: 1 });
  // A 0 that weighs and an ND that weighs as 0 are one mean.
  expect(fila(contraste, 'OP1', 'avanceTipo1')).toBeUndefined();
  expect(contraste.filas.some(({ codigo }) => codigo === '2')).toBe(false);
});

it('holds every figure of the year against its like', () => {
  const con = (codigo: string, valor: number | null, datos: Partial<Ficha> = {}) =>
    ficha({ codigo, lineaBase: 0, logros: { 2023: 100 }, valores: { 2023: valor }, ...datos });
  const contraste = contrastar(
    politica(
      {
        fichas: [
          con('1.1', 70, { tipo: 'OP', servicio: '' }),
          con('1.2', 60, { tipo: 'OP', servicio: '', lineaBase: null }),
          con('7', null),
          con('8', 300),
          con('16.1', 100, { lineaBase: null }),
          con('16.2', 90),
          con('16.3', null, { logros: { 2023: { noNumerico: 's/d' } } }),
        ],
        reportes: [reporte({ codigo: '8', periodo: 'Semestre I', valor: 250 })],
      },
      { nivelCriterio3: 'avanzado', umbralIntermedio: 50, umbralAlto: 60 },
    ),
  );
  const dichas = contraste.filas.map((f) => [f.alcance, f.codigo, f.medida, f.propio, f.otro]);
  const noReporto = { nd: 'noReporto' };
  expect(dichas).toEqual([
    ['indicador', '7', 'avanceTipo1', 0, noReporto],
    ['indicador', '7', 'nivelTipo1', 'bajo', null],
    ['indicador', '7', 'avanceTipo2', 0, noReporto],
    ['indicador', '7', 'nivelTipo2', 'bajo', null],
    ['indicador', '7', 'compromiso', true, false],
    ['indicador', '8', 'semestre1', 250, 100],
    ['indicador', '8', 'avanceTipo1', 300, 100],
    ['objetivo', 'OP1', 'avanceTipo2', 70, 35],
    ['objetivo', 'OP1', 'nivelTipo2', 'alto', 'bajo'],
    ['servicio', '16', 'avanceTipo1', 95, 190 / 3],
    ['servicio', '16', 'avanceTipo2', 90, 30],
    ['servicio', '16', 'nivelTipo2', 'alto', 'bajo'],
    ...['indicadoresServicios', 'total'].flatMap((cual) => {
      const [todos, sinReporte] = cual === 'total' ? [7, 5] : [5, 3];
      return [
        ['conteo', cual, 'bajo', 1, 0],
        // 16.3, whose target is a text, has no level with a report either.
        ['conteo', cual, 'nd', 1, 0],
        ['conteo', cual, 'total', todos, sinReporte],
        ['conteo', cual, 'noReportados', 0, 2],
      ];
    }),
    ['indice', '', 'valor', 70, 35],
    ['indice', '', 'nivel', 'alto', 'bajo'],
    // Criterion 1 falls from avanzado to inicial, 2 (72.5, 58) to intermedio.
    ['valoracion', '', 'valor', 3, 1.8],
    ['valoracion', '', 'nivel', 'avanzado', 'intermedio'],
    ['matriz', '', 'total', 1, 0],
  ]);
  expect(contraste.filas.filter(({ tipo }) => tipo !== null).map(({ tipo }) => tipo)).toEqual(
    Array.from({ length: 7 }, () => 'Servicio'),
  );
});

it('no figure differs without a reason, and the other side is what its criterion gives', () => {
  for (const base of [pnftp(), plan(), plan({ noReportado: 'nd' })]) {
    const contraste = contrastar(base);
    expect(contraste.filas.length).toBeGreaterThan(0);
    expect(contraste.filas.length).toBeLessThan(contraste.comparadas);
    for (const { porQue } of contraste.filas) expect(porQue.length).toBeGreaterThan(0);
  }
});

it('is the same seen from the other side', () => {
  const informe = contrastar(plan());
  const { filas, ...otra } = contrastar(
    plan({
      criterio: 'aplicativo',
      avance1Mostrado: 'acotado',
      noReportado: 'nd',
      soloSemestre1: 'nd',
      noReportadoEnNiveles: 'aparte',
      ndEnPromedio: 'cero',
    }),
  );
  expect([otra.criterio, otra.otro]).toEqual(['aplicativo', 'informe']);
  expect(
    filas.map(({ propio, otro, ...resto }) => ({ ...resto, propio: otro, otro: propio })),
  ).toEqual(informe.filas);
});

it('what was set alone is contrasted with what the criterion sets', () => {
  const { difieren } = contrastar(plan({ avance1Mostrado: 'acotado' }));
  expect(difieren).not.toContain('avance1Mostrado');
});

it('the PNFTP 2023 differs only in what its report prints above 100 % and below 0', () => {
  const { filas } = contrastar(pnftp());
  const { indicadores, anio } = evaluar(pnftp());
  const fuera = indicadores.filter(
    ({ anio: suyo, avanceTipo1: a }) =>
      suyo === anio && typeof a === 'number' && (a > 100 || a < 0),
  );
  const deAT1 = filas.filter((f) => f.alcance === 'indicador' && f.medida === 'avanceTipo1');
  expect(deAT1.filter((f) => f.porQue.includes('avance1Mostrado')).map((f) => f.codigo)).toEqual(
    fuera.map(({ codigo }) => codigo),
  );
});
