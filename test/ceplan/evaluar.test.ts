/** The evaluation as a whole: blanks, reports, versions, parameters, fragility, commitments. */
import { avanceDe, claveAnio, claveTexto, cuenta, evaluar } from '../../src/ceplan';
import type { Evaluacion, Ficha, Parametros, Politica, Reporte } from '../../src/ceplan';
import { ficha, fichaOP, politica, reporte } from './construir';

const uno = (datos: Partial<Ficha>, de: Partial<Politica> = {}, p: Partial<Parametros> = {}) =>
  evaluar(politica({ fichas: [ficha(datos)], ...de }, p));
const de = (evaluacion: Evaluacion, anio = 2023) =>
  evaluacion.indicadores.find((i) => i.anio === anio)!;
const conLogro = { logros: { 2023: 50 } };
const nadie = { nd: 'noReporto' };

describe('a blank', () => {
  it('without a target does not apply, and is left out of everything', () => {
    const evaluacion = uno({});
    expect(de(evaluacion)).toMatchObject({
      vigente: true,
      valor: { nd: 'noCorresponde' },
      logro: { nd: 'sinLogro' },
      avanceTipo1: { nd: 'noCorresponde' },
      avanceTipo2: { nd: 'noCorresponde' },
      nivelTipo1: null,
      origen: 'ninguno',
    });
    expect(evaluacion.conteos.total.total).toBe(0);
    expect(evaluacion.pendientes).toEqual([]);
    expect(evaluacion.noReportados).toEqual([]);
  });

  it('before the deadline is pending: left out, listed', () => {
    const evaluacion = uno(conLogro, { fechaReferencia: '2024-01-31' });
    expect(de(evaluacion).valor).toEqual({ nd: 'pendiente' });
    expect(evaluacion.conteos.total.total).toBe(0);
    expect(evaluacion.pendientes).toEqual([de(evaluacion)]);
    // A ceiling has no AT2 in any case, and still it is the deadline that one waits for.
    const techo = { sentido: 'No definido', agregacion: 'Máximo permisible' } as const;
    const deTecho = uno({ ...conLogro, ...techo, lineaBase: 9 }, { fechaReferencia: '2024-01-31' });
    expect(de(deTecho).avanceTipo2).toEqual({ nd: 'pendiente' });
    expect(cuenta(de(evaluacion))).toBe(false);
  });

  it('after the deadline was not reported: 0 and bajo, in the matrix', () => {
    const evaluacion = uno({ ...conLogro, lineaBase: 10 }, { fechaReferencia: '2024-02-01' });
    expect(de(evaluacion)).toMatchObject({
      valor: nadie,
      origen: 'noReportado',
      avanceTipo1: 0,
      avanceTipo2: 0,
      nivelTipo1: 'bajo',
      nivelTipo2: 'bajo',
    });
    expect(evaluacion.conteos.indicadoresServicios.bajo).toBe(1);
    expect(evaluacion.noReportados).toEqual([de(evaluacion)]);
    expect(evaluacion.compromisos).toHaveLength(1);
    expect(cuenta(de(evaluacion))).toBe(true);
  });

  it('counts as 0 for a descending indicator too, whose best value 0 would be', () => {
    expect(de(uno({ ...conLogro, sentido: 'Descendente' })).avanceTipo1).toBe(0);
  });

  it('keeps the cause that a report would not have cured', () => {
    expect(de(uno({ logros: { 2023: { noNumerico: 'x' } } })).avanceTipo1).toEqual({
      nd: 'noNumerico',
    });
    expect(de(uno(conLogro)).avanceTipo2).toEqual(nadie);
    expect(de(uno({ ...conLogro, lineaBase: 50 })).avanceTipo2).toEqual({
      nd: 'logroIgualLineaBase',
    });
    expect(de(uno({ ...conLogro, lineaBase: { noNumerico: 'x' } })).avanceTipo2).toEqual({
      nd: 'noNumerico',
    });
  });

  it('is ND where the parameter says so', () => {
    const evaluacion = uno(conLogro, {}, { noReportado: 'nd' });
    expect(de(evaluacion)).toMatchObject({ avanceTipo1: nadie, nivelTipo1: null });
    expect(evaluacion.conteos.total).toMatchObject({ bajo: 0, nd: 1, total: 1 });
    expect(evaluacion.compromisos).toEqual([]);
  });
});

describe('a value', () => {
  it('without a target is ND and counts as such', () => {
    const evaluacion = uno({ valores: { 2023: 5 } });
    expect(de(evaluacion).avanceTipo1).toEqual({ nd: 'sinLogro' });
    expect(evaluacion.conteos.total).toMatchObject({ nd: 1, total: 1 });
  });

  it('that is a text is ND; 0 is a value', () => {
    expect(de(uno({ ...conLogro, valores: { 2023: { noNumerico: '5%' } } }))).toMatchObject({
      valor: { nd: 'noNumerico' },
      origen: 'oficial',
      avanceTipo1: { nd: 'noNumerico' },
    });
    expect(de(uno({ ...conLogro, valores: { 2023: 0 } }))).toMatchObject({
      valor: 0,
      origen: 'oficial',
      avanceTipo1: 0,
    });
  });

  it('of the official column comes before the reports', () => {
    const reportes = [reporte({ valor: 40 })];
    expect(de(uno({ ...conLogro, valores: { 2023: 30 } }, { reportes }))).toMatchObject({
      valor: 30,
      origen: 'oficial',
      periodos: [],
      parcial: false,
    });
    expect(de(uno({ ...conLogro, valores: { 2023: null } }, { reportes }))).toMatchObject({
      valor: 40,
      origen: 'reportes',
      periodos: ['Anual'],
      avanceTipo1: 80,
    });
  });

  it('comes from reports of its own indicator and year alone', () => {
    const ajenos = [
      reporte({ valor: 1, codigo: '2' }),
      reporte({ valor: 2, tipo: 'OP' }),
      reporte({ valor: 3, anio: 2022 }),
    ];
    expect(de(uno(conLogro, { reportes: ajenos })).valor).toEqual(nadie);
  });

  it('under review keeps the year pending', () => {
    const valor = (datos: Parameters<typeof reporte>[0]) =>
      de(uno(conLogro, { reportes: [reporte({ estadoRevision: 'Enviado', ...datos })] })).valor;
    expect(valor({ valor: 40 })).toEqual({ nd: 'pendiente' });
    expect(valor({ valor: 40, periodo: 'Semestre II' })).toEqual({ nd: 'pendiente' });
    expect(valor({ valor: 40, periodo: 'Semestre I' })).toEqual(nadie);
    expect(valor({ motivo: 'Sin presupuesto' })).toEqual(nadie);
  });

  it('of the first semester alone stands for the year only after the deadline', () => {
    const reportes = [reporte({ valor: 40, periodo: 'Semestre I' })];
    expect(de(uno(conLogro, { reportes, fechaReferencia: '2024-01-31' })).valor).toEqual({
      nd: 'pendiente',
    });
    expect(de(uno(conLogro, { reportes }))).toMatchObject({
      valor: 40,
      origen: 'reportes',
      parcial: true,
      periodos: ['Semestre I'],
    });
    const enRevision = reporte({ valor: 9, periodo: 'Semestre II', estadoRevision: 'Observado' });
    expect(de(uno(conLogro, { reportes: [...reportes, enRevision] })).valor).toEqual({
      nd: 'pendiente',
    });
  });

  it('of both semesters stands before the deadline too', () => {
    const reportes = [
      reporte({ valor: 10, periodo: 'Semestre I' }),
      reporte({ valor: 15, periodo: 'Semestre II' }),
    ];
    const evaluacion = uno(
      { ...conLogro, agregacion: 'Agregable' },
      { reportes, fechaReferencia: '2024-01-15' },
    );
    expect(de(evaluacion)).toMatchObject({ valor: 25, parcial: false, avanceTipo1: 50 });
    expect(de(evaluacion).semestre1).toMatchObject({ valor: 10, avanceTipo1: 20, nivel: null });
    expect(de(evaluacion).semestre2).toMatchObject({ valor: 15, avanceTipo1: 30, nivel: null });
    expect(de(evaluacion).semestre1.reporte).toBe(reportes[0]);
  });
});

describe('a semester', () => {
  const semestre1 = (hoy: string, reportes = [reporte({ estadoRevision: 'Enviado' })]) =>
    de(uno(conLogro, { fechaReferencia: hoy, reportes })).semestre1;

  it('is pending until its own deadline, then was not reported', () => {
    expect(semestre1('2023-07-31').valor).toEqual({ nd: 'pendiente' });
    expect(semestre1('2023-08-01')).toEqual({
      valor: nadie,
      avanceTipo1: nadie,
      nivel: null,
      reporte: null,
    });
    const enviado = reporte({ periodo: 'Semestre I', valor: 3, estadoRevision: 'Enviado' });
    expect(semestre1('2023-08-01', [enviado]).valor).toEqual({ nd: 'pendiente' });
    expect(semestre1('2023-08-01', [reporte({ ...enviado, valor: null })]).valor).toEqual(nadie);
  });

  it('the second has its own deadline beside the year’s', () => {
    const limites = { 'Semestre I': '07-31', 'Semestre II': '01-31', Anual: '03-31' };
    const en = (fechaReferencia: string) => de(uno(conLogro, { fechaReferencia }, { limites }));
    expect(en('2024-01-31').semestre2.valor).toEqual({ nd: 'pendiente' });
    expect(en('2024-02-01')).toMatchObject({
      valor: { nd: 'pendiente' },
      semestre2: { valor: nadie },
    });
  });

  it('is not asked for once the year has its figure, or without a target', () => {
    const noCorresponde = { nd: 'noCorresponde' };
    expect(de(uno({ ...conLogro, valores: { 2023: 5 } })).semestre1.valor).toEqual(noCorresponde);
    expect(de(uno({})).semestre2.valor).toEqual(noCorresponde);
  });

  it('has a level where the parameter asks for one', () => {
    const reportes = [reporte({ valor: 40, periodo: 'Semestre I' })];
    const evaluacion = uno(conLogro, { reportes }, { nivelEnSemestre: true });
    expect(de(evaluacion).semestre1.nivel).toBe('intermedio');
  });
});

describe('versions', () => {
  const vieja = ficha({
    vigenteHasta: 2022,
    logros: { 2022: 10, 2023: 10 },
    valores: { 2022: 10, 2023: 5 },
  });
  const nueva = ficha({
    fila: 1,
    vigenteDesde: 2023,
    logros: { 2022: 99, 2023: 50 },
    valores: { 2023: 5 },
  });

  it('each year is evaluated with the one in force', () => {
    const evaluacion = evaluar(politica({ fichas: [nueva, vieja] }));
    expect(de(evaluacion, 2022)).toMatchObject({ ficha: vieja, avanceTipo1: 100 });
    expect(de(evaluacion, 2023)).toMatchObject({ ficha: nueva, avanceTipo1: 10 });
    expect(evaluacion.indicadores).toHaveLength(4);
  });

  it('a year without one does not apply, and has the nearest', () => {
    const evaluacion = evaluar(politica({ fichas: [nueva] }));
    const nada = { nd: 'noCorresponde' };
    expect(de(evaluacion, 2022)).toEqual({
      tipo: 'Servicio',
      codigo: '1',
      anio: 2022,
      ficha: nueva,
      vigente: false,
      logro: nada,
      lineaBase: nada,
      valor: nada,
      origen: 'ninguno',
      periodos: [],
      parcial: false,
      avanceTipo1: nada,
      avanceTipo2: nada,
      nivelTipo1: null,
      nivelTipo2: null,
      semestre1: { valor: nada, avanceTipo1: nada, nivel: null, reporte: null },
      semestre2: { valor: nada, avanceTipo1: nada, nivel: null, reporte: null },
    });
  });
});

it('years come once and in order, whatever the list', () => {
  const evaluacion = uno({}, { anios: [2024, 2022, 2023, 2022] });
  expect(evaluacion.indicadores.map((i) => i.anio)).toEqual([2022, 2023, 2024]);
});

it('OPs have their years in order, whatever the list', () => {
  const fichas = [fichaOP({ logros: { 2022: 10, 2023: 10 }, valores: { 2022: 5, 2023: 10 } })];
  const { objetivos } = evaluar(politica({ fichas, anios: [2023, 2022, 2023] }));
  expect(objetivos.map(({ anio }) => anio)).toEqual([2022, 2023]);
});

it('an evaluation of nothing is empty, not an error', () => {
  const evaluacion = evaluar(politica({ anios: [] }));
  expect(evaluacion.indicadores).toEqual([]);
  expect(evaluacion.indiceGestion.valor).toEqual({ nd: 'sinDatos' });
  expect(evaluacion.indiceGestion.nivel).toBeNull();
  expect(evaluacion.valoracion.puntaje).toEqual({ nd: 'sinNivel' });
  expect(evaluacion.valoracion.nivel).toBeNull();
  expect(evaluacion.compromisos).toEqual([]);
});

it('keys are texts that do not collide, whatever their names', () => {
  const fichas = ['1.1', '1.10', 'constructor', '__proto__'].flatMap((codigo) => [
    ficha({ codigo, logros: { 2023: 10 }, valores: { 2023: 10 } }),
    fichaOP({ codigo, objetivo: '__proto__', logros: { 2023: 10 }, valores: { 2023: 5 } }),
  ]);
  const evaluacion = evaluar(politica({ fichas }));
  expect(evaluacion.porClave.size).toBe(32);
  expect(avanceDe(evaluacion, { tipo: 'OP', codigo: '__proto__' }, 2023)!.avanceTipo1).toBe(50);
  expect(avanceDe(evaluacion, { tipo: 'Servicio', codigo: '__proto__' }, 2023)!.avanceTipo1).toBe(
    100,
  );
  expect(avanceDe(evaluacion, { tipo: 'OP', codigo: 'toString' }, 2023)).toBeUndefined();
  expect(claveTexto({ tipo: 'OP', codigo: '1.1' })).toBe('OP|1.1');
  expect(claveAnio({ tipo: 'OP', codigo: '1.1' }, 2023)).toBe('OP|1.1|2023');
  expect(evaluacion.objetivos.map((o) => o.codigo)).toContain('__proto__');
});

describe('objetivos', () => {
  const op = (codigo: string, valor: number | null, datos: Partial<Ficha> = {}) =>
    fichaOP({ codigo, logros: { 2023: 100 }, valores: { 2023: valor }, lineaBase: 0, ...datos });
  const objetivo = (fichas: Ficha[], p: Partial<Parametros> = {}) =>
    evaluar(politica({ fichas, fechaReferencia: '2024-01-01' }, p)).objetivos.find(
      (o) => o.anio === 2023,
    )!;

  it('weigh by relevancia, or not', () => {
    const fichas = [op('1', 80, { relevancia: 1 }), op('2', 20, { relevancia: 3 })];
    expect(objetivo(fichas).avanceTipo1).toBe(65);
    expect(objetivo(fichas).partes.map((p) => [p.relevancia, p.peso])).toEqual([
      [1, 3],
      [3, 1],
    ]);
    expect(objetivo(fichas, { ponderacion: 'simple' }).avanceTipo1).toBe(50);
  });

  it('take R from all of their indicators, also the pending ones', () => {
    const fichas = [op('1', 80), op('2', 20, { relevancia: 2 }), op('3', null, { relevancia: 3 })];
    expect(objetivo(fichas).partes.map((p) => p.peso)).toEqual([3, 2]);
    expect(objetivo(fichas).avanceTipo1).toBe(56);
  });

  it('leave ND out, or count it as 0; what does not apply never counts', () => {
    const fichas = [
      op('1', 80),
      op('2', 20, { logros: { 2023: 0 } }),
      op('3', null),
      op('4', null, { logros: {} }),
    ];
    expect(objetivo(fichas).avanceTipo1).toBe(80);
    expect(objetivo(fichas, { ndEnPromedio: 'cero' }).avanceTipo1).toBe(40);
    expect(objetivo([op('3', null)]).avanceTipo1).toEqual({ nd: 'sinDatos' });
    expect(objetivo([op('3', null)]).nivelTipo1).toBeNull();
  });

  it('do not mix with services, nor with versions not in force', () => {
    const fichas = [
      op('1', 80),
      op('2', 20, { vigenteDesde: 2025 }),
      ficha({ ...op('9', 0), tipo: 'Servicio' }),
    ];
    expect(objetivo(fichas).partes.map((p) => p.codigo)).toEqual(['1']);
  });

  it('stand in the order of the structure, those that it lacks at the end', () => {
    const de2023 = evaluar(
      politica({
        objetivos: [
          { fila: 0, codigo: 'OP2', denominacion: 'Dos', logroEsperado: '' },
          { fila: 1, codigo: 'OP1', denominacion: 'Uno', logroEsperado: '' },
        ],
        fichas: [op('9', 10, { objetivo: 'OP9' }), op('1', 80)],
      }),
    ).objetivos.filter((o) => o.anio === 2023);
    expect(de2023.map((o) => [o.codigo, o.objetivo?.denominacion ?? null, o.avanceTipo1])).toEqual([
      ['OP2', 'Dos', { nd: 'sinDatos' }],
      ['OP1', 'Uno', 80],
      ['OP9', null, 10],
    ]);
  });
});

describe('índice de gestión', () => {
  const op = (codigo: string, valor: number | null, datos: Partial<Ficha> = {}) =>
    fichaOP({
      codigo,
      objetivo: `OP${codigo[0]}`,
      logros: { 2023: 100 },
      valores: { 2023: valor },
      lineaBase: 0,
      ...datos,
    });
  const indice = (fichas: Ficha[], p: Partial<Parametros> = {}) =>
    evaluar(politica({ fichas }, p)).indiceGestion;

  it('is made of contributions that add up to it, and names first what moves it furthest', () => {
    const { valor, apoyos, dependeDe } = indice([
      op('1.1', 30, { relevancia: 2 }),
      op('1.2', 90),
      op('2.1', 0),
      op('2.2', 250),
    ]);
    expect(valor).toBe(60);
    expect(apoyos.map((a) => [a.objetivo, a.codigo, a.avanceTipo2, a.aporte])).toEqual([
      ['OP1', '1.1', 30, 5],
      ['OP1', '1.2', 90, 30],
      ['OP2', '2.1', 0, 0],
      ['OP2', '2.2', 250, 25],
    ]);
    // 2.1 contributes nothing, and without it the índice would be 85.
    expect(dependeDe.map((a) => a.codigo)).toEqual(['1.2', '2.2', '2.1', '1.1']);
    expect(apoyos.map((a) => [a.siCero, a.siND])).toEqual([
      [55, 70],
      [30, 40],
      [60, 85],
      [35, 35],
    ]);
    expect(apoyos.map((a) => [a.nivelSiCero, a.nivelSiND])).toEqual([
      ['bajo', 'bajo'],
      ['bajo', 'bajo'],
      ['bajo', 'intermedio'],
      ['bajo', 'bajo'],
    ]);
  });

  it('an OP without figures stays out, or counts as 0', () => {
    const fichas = [op('1.1', 80), op('2.1', 50, { lineaBase: null })];
    const sin = indice(fichas);
    expect([sin.valor, sin.apoyos[0]!.aporte, sin.apoyos[0]!.siND]).toEqual([
      80,
      80,
      { nd: 'sinDatos' },
    ]);
    expect(sin.apoyos[0]!.nivelSiND).toBeNull();
    expect(sin.sinCifra).toEqual([{ tipo: 'OP', codigo: '2.1', nd: 'sinLineaBase' }]);
    // Within an OP too, what has no figure has no part.
    const dentro = indice([op('1.1', 80), op('1.2', 5, { lineaBase: null })]);
    expect([dentro.valor, dentro.apoyos[0]!.aporte]).toEqual([80, 80]);
    const cero = indice(fichas, { ndEnPromedio: 'cero' });
    expect([cero.valor, cero.apoyos[0]!.aporte]).toEqual([40, 40]);
    // Nothing but ND is ND, not 0.
    expect(cero.apoyos[0]!.siND).toEqual({ nd: 'sinDatos' });
    const mezcla = indice([op('1.1', 80), op('1.2', 5, { lineaBase: null })], {
      ndEnPromedio: 'cero',
    });
    expect([mezcla.valor, mezcla.apoyos[0]!.aporte]).toEqual([40, 40]);
  });

  it('does not rest on an indicator without a sense: against a bound there is no distance', () => {
    const { apoyos, sinCifra } = indice([
      op('1.1', 10),
      op('1.2', 10, { sentido: 'No definido', agregacion: 'Máximo permisible' }),
    ]);
    expect(apoyos.map(({ codigo }) => codigo)).toEqual(['1.1']);
    expect(sinCifra).toEqual([{ tipo: 'OP', codigo: '1.2', nd: 'limitePermisible' }]);
  });

  it('says why a figure is fragile', () => {
    const motivos = (ficha2: Ficha) => indice([op('1.1', 10), ficha2]).apoyos[1]!.motivos;
    expect(motivos(op('1.2', 10))).toEqual([]);
    expect(motivos(op('2.1', 10))).toEqual(['unicaCifra']);
    expect(motivos(op('1.2', 110, { lineaBase: 120 }))).toEqual(['lineaBaseTrasLogro']);
    expect(motivos(op('1.2', 97, { lineaBase: 96 }))).toEqual(['tramoCorto']);
    expect(motivos(op('1.2', 97, { lineaBase: 95 }))).toEqual([]);
    expect(motivos(op('1.2', 97, { lineaBase: 104 }))).toEqual([
      'lineaBaseTrasLogro',
      'tramoCorto',
    ]);
    expect(motivos(op('1.2', null))).toEqual(['noReportado']);
    const descendente = { sentido: 'Descendente' } as const;
    expect(motivos(op('1.2', 10, { ...descendente, lineaBase: 50 }))).toEqual([
      'lineaBaseTrasLogro',
    ]);
    expect(motivos(op('1.2', 10, { ...descendente, lineaBase: 150 }))).toEqual([]);
    expect(motivos(op('1.2', -97, { logros: { 2023: -100 }, lineaBase: -101 }))).toEqual([
      'tramoCorto',
    ]);
  });

  it('names five figures at most, of equals the doubtful first, and none that moves nothing', () => {
    const dudoso = { lineaBase: 120 };
    const seis = ['1', '2', '3', '4', '5', '6'].map((n) =>
      n === '6' ? op('6.1', 110, dudoso) : op(`${n}.1`, 50),
    );
    const { dependeDe } = indice(seis);
    expect(dependeDe.map((a) => a.codigo)).toEqual(['6.1', '1.1', '2.1', '3.1', '4.1']);
    // All at 0: as 0 or as ND none of them moves it.
    const nada = indice([op('1.1', 0), op('1.2', 0), op('2.1', 0)]);
    expect([nada.apoyos.length, nada.dependeDe, nada.parejas]).toEqual([3, [], []]);
    // Without the only figure there is no índice at all.
    expect(indice([op('1.1', 0)]).dependeDe.map((a) => a.codigo)).toEqual(['1.1']);
  });

  describe('a pair of doubtful figures', () => {
    const dudoso = (codigo: string, valor: number, datos: Partial<Ficha> = {}) =>
      // From 200 past the target of 100: AT2 is 200 − valor.
      op(codigo, valor, { lineaBase: 200, ...datos });
    const pares = (fichas: Ficha[], p: Partial<Parametros> = {}) =>
      indice(fichas, p).parejas.map(({ figuras: [a, b], siCero, siND }) => [
        `${a.codigo} ${b.codigo}`,
        siCero,
        siND,
      ]);

    it('is named where both as ND do more than each alone', () => {
      // 100, 0, 100: without the first 50, without the second 100, without both 100.
      const fichas = [dudoso('1.1', 100), dudoso('1.2', 200), op('1.3', 100)];
      expect(pares(fichas)).toEqual([['1.1 1.2', 100 / 3, 100]]);
      expect(indice(fichas).valor).toBeCloseTo(200 / 3, 9);
    });

    it('is named where only both leave an OP without a figure', () => {
      const fichas = [dudoso('1.1', 160), dudoso('1.2', 160), op('2.1', 80)];
      // Alone neither moves it as ND: the OP stays at 40.
      expect(indice(fichas).valor).toBe(60);
      expect(pares(fichas)).toEqual([['1.1 1.2', 40, 80]]);
    });

    it('is named across OPs, in their order', () => {
      const fichas = [op('1.1', 90), dudoso('2.1', 200), dudoso('3.1', 200)];
      expect(pares(fichas)).toEqual([['2.1 3.1', 30, 90]]);
    });

    it('is named where only both take the índice to another level', () => {
      const fichas = [op('1.1', 100), op('1.2', 90), dudoso('1.3', 102), dudoso('1.4', 105)];
      const en = (umbralIntermedio: number) => pares(fichas, { umbralIntermedio, umbralAlto: 99 });
      // Both at 0: 47.5; one of them, 71.25 or 72.
      expect(en(60).map(([cuales]) => cuales)).toEqual(['1.3 1.4']);
      expect(en(40)).toEqual([]);
      expect(en(71.5)).toEqual([]);
    });

    it('is not named where one figure is beyond doubt, or both only add up', () => {
      expect(pares([dudoso('1.1', 100), op('1.2', 0), op('1.3', 100)])).toEqual([]);
      expect(pares([op('1.1', 40), op('1.2', 40), op('2.1', 80)])).toEqual([]);
      const enCero = { ndEnPromedio: 'cero' } as const;
      expect(pares([dudoso('1.1', 100), dudoso('1.2', 200), op('1.3', 100)], enCero)).toEqual([]);
    });

    it('is named where only both leave no índice at all', () => {
      const fichas = [dudoso('1.1', 160), dudoso('2.1', 150)];
      expect(pares(fichas)).toEqual([['1.1 2.1', 0, { nd: 'sinDatos' }]]);
    });

    it('has its figures in the order of the plan, whichever moves it more', () => {
      const enOP = [dudoso('1.1', 160), dudoso('1.2', 150), op('2.1', 80)];
      expect(pares(enOP).map(([cuales]) => cuales)).toEqual(['1.1 1.2']);
      // Places within an OP say nothing between two of them.
      const entreOP = [op('1.1', 90), op('2.1', 80), dudoso('2.2', 190), dudoso('3.1', 195)];
      expect(pares(entreOP).map(([cuales]) => cuales)).toEqual(['2.2 3.1']);
    });

    it('as ND weighs as 0 where ND does, in the índice too', () => {
      const fichas = [op('1.1', 90), dudoso('2.1', 100), dudoso('3.1', 100)];
      const porNivel = { umbralIntermedio: 50, ndEnPromedio: 'cero' } as const;
      expect(pares(fichas, porNivel)).toEqual([['2.1 3.1', 30, 30]]);
    });

    it('comes before another that moves the índice less, whatever each of its figures does', () => {
      // AT2 40 alone moves it most; 1, 2 and 3 do more two by two.
      const fichas = [
        op('1.1', 90),
        ...[199, 198, 197, 160].map((vo, i) => dudoso(`${i + 2}.1`, vo)),
      ];
      expect(pares(fichas).map(([cuales]) => cuales)).toEqual(['2.1 3.1', '2.1 4.1', '3.1 4.1']);
    });

    it('of more than twelve is looked for among those with the largest part of their OP', () => {
      const trece = Array.from({ length: 13 }, (_, i) =>
        dudoso('1.1', 160 - i, { codigo: `${i + 10}.1`, objetivo: `OP${i + 10}` }),
      );
      // The last two of the plan move it furthest, and only they take it to another level.
      const hallados = pares([op('1.1', 90), ...trece], { umbralIntermedio: 41.8 });
      expect(hallados.map(([cuales]) => cuales)).toEqual(['21.1 22.1']);
      // Two that only together leave their OP without a figure, each with half of it.
      const mitades = [dudoso('2.1', 100), dudoso('2.2', 100)];
      const con = (cuantas: number) => pares([...mitades, ...trece.slice(0, cuantas)]);
      const nombrada = (cuantas: number) => con(cuantas).some(([cuales]) => cuales === '2.1 2.2');
      expect([nombrada(10), nombrada(12)]).toEqual([true, false]);
    });

    it('is one of three at most, the one that moves the índice furthest first', () => {
      const fichas = ['2', '3', '4', '5'].map((n) => dudoso(`${n}.1`, 200 - Number(n)));
      const hallados = pares([op('1.1', 90), ...fichas]);
      expect(hallados.map(([cuales]) => cuales)).toEqual(['2.1 3.1', '2.1 4.1', '2.1 5.1']);
    });
  });

  it('without doubtful figures stays what it is', () => {
    const { valor, dudosos, dudososEnCero, dudososND } = indice([op('1.1', 80)]);
    expect([dudosos, dudososEnCero, dudososND]).toEqual([[], valor, valor]);
    const todo = indice([op('1.1', 130, { lineaBase: 150 })]);
    expect([todo.dudososEnCero, todo.nivelDudososEnCero]).toEqual([0, 'bajo']);
    expect([todo.dudososND, todo.nivelDudososND]).toEqual([{ nd: 'sinDatos' }, null]);
    const cero = indice([op('1.1', 130, { lineaBase: 150 })], { ndEnPromedio: 'cero' });
    expect(cero.dudososND).toEqual({ nd: 'sinDatos' });
    const pesado = indice([
      op('1.1', 130, { lineaBase: 150 }),
      op('1.2', 60, { relevancia: 2 }),
      op('1.3', 60, { lineaBase: null }),
    ]);
    expect(
      [pesado.valor, pesado.dudososEnCero, pesado.dudososND].map((v) => Math.round(v as number)),
    ).toEqual([47, 20, 60]);
  });
});

describe('valoración', () => {
  const alto = (codigo: string, valor: number) =>
    ficha({ codigo, logros: { 2023: 100 }, valores: { 2023: valor } });
  const base = fichaOP({
    objetivo: 'OP1',
    logros: { 2023: 10 },
    valores: { 2023: 10 },
    lineaBase: 0,
  });
  const valoracion = (p: Partial<Parametros>, de: Partial<Politica> = {}) =>
    evaluar(politica({ fichas: [base, alto('1', 100), alto('2', 60)], ...de }, p)).valoracion;

  it('reads criterion 2 as the parameter says', () => {
    const media = valoracion({ nivelCriterio3: 'inicial' });
    expect([media.criterios[1].cifra, media.criterios[1].nivel, media.puntaje]).toEqual([
      80,
      'intermedio',
      2.2,
    ]);
    const parte = valoracion({ nivelCriterio3: 'inicial', lecturaCriterio2: 'proporcionAlto' });
    expect([parte.criterios[1].cifra, parte.criterios[1].nivel, parte.puntaje]).toEqual([
      50,
      'inicial',
      1.8,
    ]);
    expect(parte.alternativas.map((a) => a.elegida)).toEqual([false, true]);
    expect(media.alternativas.map((a) => a.elegida)).toEqual([true, false]);
  });

  it('what the secretariat confirms comes before the proposal', () => {
    const { criterios, puntaje, nivel } = valoracion({
      nivelCriterio2: 'avanzado',
      nivelCriterio3: 'avanzado',
    });
    expect(criterios[1]).toMatchObject({
      propuesto: 'intermedio',
      confirmado: 'avanzado',
      nivel: 'avanzado',
      puntaje: 12,
    });
    expect([puntaje, nivel]).toEqual([3, 'avanzado']);
  });

  it('is ND until criterion 3 is set, unless it does not weigh', () => {
    expect(valoracion({}).puntaje).toEqual({ nd: 'sinNivel' });
    expect(valoracion({}).criterios[2]).toEqual({
      numero: 3,
      peso: 2,
      cifra: { nd: 'sinNivel' },
      propuesto: null,
      confirmado: null,
      nivel: null,
      puntaje: { nd: 'sinNivel' },
    });
    expect(valoracion({ pesos: [1, 1, 0] }).puntaje).toBe(2.5);
  });

  it('cuts the score where the parameters say', () => {
    expect(valoracion({ nivelCriterio3: 'inicial' }).nivel).toBe('intermedio');
    expect(valoracion({ nivelCriterio3: 'inicial', cortes: [2.3, 2.5] }).nivel).toBe('inicial');
    expect(
      valoracion({ nivelCriterio3: 'inicial', cortes: [1, 2.2] }).alternativas[0]!.nivelTotal,
    ).toBe('avanzado');
  });

  it('counts ND where the parameter says so', () => {
    const fichas = [
      base,
      alto('1', 100),
      ficha({ codigo: '2', logros: { 2023: 0 }, valores: { 2023: 1 } }),
    ];
    expect(valoracion({}, { fichas }).alternativas.map((a) => a.cifra)).toEqual([100, 100]);
    expect(
      valoracion({ ndEnPromedio: 'cero' }, { fichas }).alternativas.map((a) => a.cifra),
    ).toEqual([50, 50]);
  });

  it('shows the declared share only with all three counts of the year', () => {
    const conteo = (
      medida: string,
      valor: number,
      anio = 2023,
      alcance = 'Indicadores de servicios',
    ) => ({
      fila: 0,
      alcance,
      tipo: '',
      codigo: '',
      anio,
      medida,
      valor,
      texto: String(valor),
      donde: '',
    });
    const tres = [
      conteo('Conteo bajo', 1),
      conteo('CONTEO INTERMEDIO', 0),
      conteo(' conteo alto', 3),
    ];
    const lecturas = (declarados: ReturnType<typeof conteo>[]) =>
      valoracion({}, { declarados })
        .alternativas.map((a) => [a.lectura, a.cifra])
        .slice(2);
    expect(lecturas(tres)).toEqual([['proporcionAltoDeclarada', 75]]);
    expect(lecturas(tres.slice(0, 2))).toEqual([]);
    expect(lecturas(tres.slice(1))).toEqual([]);
    expect(lecturas([tres[0]!, tres[2]!])).toEqual([]);
    expect(lecturas([...tres.slice(0, 2), conteo('Conteo alto', 3, 2022)])).toEqual([]);
    expect(lecturas([...tres.slice(0, 2), conteo('Conteo alto', 3, 2023, 'Total')])).toEqual([]);
    expect(lecturas([...tres, conteo('Conteo alto', 7)])).toEqual([
      ['proporcionAltoDeclarada', 87.5],
    ]);
  });
});

describe('commitments', () => {
  const bajo = (datos: Partial<Ficha>) =>
    ficha({
      logros: { 2022: 100, 2023: 100, 2024: 110, 2025: 120 },
      valores: { 2022: 90, 2023: 10 },
      ...datos,
    });
  const filas = (fichas: Ficha[], de: Partial<Politica> = {}, p: Partial<Parametros> = {}) =>
    evaluar(politica({ fichas, ...de }, p)).compromisos;

  it('order OP indicators first, then services by number', () => {
    const fichas = ['10', '2', '16.2', '16.1'].map((codigo) => bajo({ codigo }));
    const op = fichaOP({ logros: { 2023: 100 }, valores: { 2023: 1 } });
    const ordenados = filas([...fichas, op]);
    expect(ordenados.map((c) => [c.numero, c.tipo, c.codigo])).toEqual([
      [1, 'OP', '1.1'],
      [2, 'Servicio', '2'],
      [3, 'Servicio', '10'],
      [4, 'Servicio', '16.1'],
      [5, 'Servicio', '16.2'],
    ]);
    expect(ordenados.map((c) => c.aspecto.varios)).toEqual([false, false, false, true, true]);
    // One that is no longer measured does not make several.
    const uno = filas([bajo({ codigo: '16.1' }), bajo({ codigo: '16.2', vigenteHasta: 2022 })]);
    expect(uno.map((c) => [c.codigo, c.aspecto.varios])).toEqual([['16.1', false]]);
  });

  it('count AT2 of whom the parameter names', () => {
    const dos = { logros: { 2023: 100 }, valores: { 2023: 99 }, lineaBase: 98.5 };
    const fichas = [fichaOP(dos), ficha(dos)];
    const quienes = (avance2EnMatriz: Parametros['avance2EnMatriz']) =>
      filas(fichas, {}, { avance2EnMatriz }).map((c) => [c.tipo, c.motivos]);
    expect(quienes('OP')).toEqual([['OP', ['avanceTipo2']]]);
    expect(quienes('todos')).toEqual([
      ['OP', ['avanceTipo2']],
      ['Servicio', ['avanceTipo2']],
    ]);
    expect(quienes('ninguno')).toEqual([]);
  });

  it('carry what the matrix prints', () => {
    const servicio = {
      fila: 0,
      codigo: '16',
      lineamiento: '1.1',
      denominacion: 'Servicio de gestión',
      clase: '',
      receptores: '',
    };
    const [compromiso] = filas([bajo({ codigo: '16.2', ajuste: 'Propuesto' })], {
      servicios: [servicio],
    });
    expect(compromiso).toMatchObject({
      anio: 2023,
      servicio,
      ajuste: 'Propuesto',
      medida: 'ajustar',
      origenMedida: 'ficha',
      aspecto: {
        servicio: '16',
        nombreServicio: 'Servicio de gestión',
        varios: false,
        indicador: 'Indicador 16.2',
      },
      responsable: 'Entidad',
      unidadOrganizacion: 'Unidad',
      plazo: '6 meses',
      vence: '2024-07-01',
    });
    const [op] = filas([fichaOP({ servicio: '16', logros: { 2023: 9 }, valores: { 2023: 1 } })], {
      servicios: [servicio],
    });
    expect([op!.servicio, op!.plazo, op!.vence]).toEqual([null, '2 años', '2026-01-01']);
    // A service that the structure does not have has no name.
    const [suelto] = filas([bajo({})]);
    expect([suelto!.servicio, suelto!.aspecto.nombreServicio]).toEqual([null, '']);
  });

  it('name the targets of the next two years within the horizon, by the version in force', () => {
    const metas = (fichas: Ficha[], anios: number[]) =>
      filas(fichas, { anios })[0]!.recomendacion.metas.map((m) => [m.anio, m.logro]);
    const una = bajo({});
    expect(metas([una], [2022, 2023, 2024, 2025, 2026])).toEqual([
      [2024, 110],
      [2025, 120],
    ]);
    expect(metas([una], [2022, 2023, 2024])).toEqual([[2024, 110]]);
    expect(metas([una], [2022, 2023])).toEqual([]);
    const hasta = bajo({ vigenteHasta: 2024 });
    const nueva = bajo({ fila: 1, vigenteDesde: 2025, logros: { 2025: 7 } });
    expect(metas([hasta, nueva], [2022, 2023, 2024, 2025])).toEqual([
      [2024, 110],
      [2025, 7],
    ]);
    expect(metas([hasta], [2022, 2023, 2024, 2025])).toEqual([[2024, 110]]);
    expect(
      metas([bajo({ logros: { 2023: 100, 2024: { noNumerico: 'x' } } })], [2023, 2024]),
    ).toEqual([]);
  });

  it('bring what was coordinated in the evaluated year, once', () => {
    const con = (coordinaciones: string, datos = {}) => reporte({ coordinaciones, ...datos });
    const reportes = [
      con(' Uno. '),
      con('Dos.', { periodo: 'Semestre I' }),
      con('Uno.', { periodo: 'Semestre II' }),
      con('Otro año.', { anio: 2022 }),
      con('De otro.', { codigo: '2' }),
    ];
    const coordinaciones = (suyos: Reporte[], parametros: Partial<Parametros> = {}) =>
      filas([bajo({})], { reportes: suyos }, parametros)[0]!.recomendacion.coordinaciones;
    expect(coordinaciones(reportes)).toEqual(['Uno.', 'Dos.']);
    expect(coordinaciones([])).toEqual([]);
    // Whatever makes a value: what is signed waits for a person's agreement.
    const sinAcuerdo = [
      con('Enviada.', { estadoRevision: 'Enviado' }),
      con('Respondida.', { periodo: 'Semestre I', estadoRevision: 'Subsanado' }),
      con('  ', { periodo: 'Semestre II' }),
    ];
    expect(coordinaciones(sinAcuerdo)).toEqual([]);
    expect(coordinaciones(sinAcuerdo, { reportesAceptados: 'subsanados' })).toEqual([]);
  });

  it('start on 1 January after the evaluated year unless said', () => {
    expect(filas([bajo({})], { inicioCompromisos: null })[0]!.vence).toBe('2026-01-01');
    expect(filas([bajo({})], { inicioCompromisos: '2024-03-10' })[0]!.vence).toBe('2026-03-10');
    expect(filas([bajo({})], {}, { plazoCumplir: 'pronto' })[0]!).toMatchObject({
      plazo: 'pronto',
      vence: null,
    });
  });

  it('suggest a measure where the ficha says nothing', () => {
    const sugerida = (ficha1: Ficha, de: Partial<Politica> = {}, p: Partial<Parametros> = {}) => {
      const [c] = filas([ficha1], de, p);
      return c && [c.medida, c.origenMedida];
    };
    expect(sugerida(bajo({}))).toEqual(['cumplir', 'porDefecto']);
    const ceros = { valores: { 2022: 0, 2023: 0 } };
    expect(sugerida(bajo(ceros))).toEqual(['ajustar', 'valorCero']);
    expect(sugerida(bajo({ ...ceros, tipo: 'OP' }))).toEqual(['cumplir', 'porDefecto']);
    expect(sugerida(bajo({ valores: { 2023: 0 } }))).toEqual(['ajustar', 'valorCero']);
    expect(sugerida(bajo({ valores: {} }))).toEqual(['ajustar', 'valorCero']);
    expect(sugerida(bajo({ valores: { 2023: 0 }, logros: { 2023: 9 } }))).toEqual([
      'cumplir',
      'porDefecto',
    ]);
    expect(sugerida(bajo(ceros), { anios: [2023] })).toEqual(['cumplir', 'porDefecto']);
    expect(sugerida(bajo({ valores: { 2023: 0 } }), {}, { noReportado: 'nd' })).toEqual([
      'cumplir',
      'porDefecto',
    ]);
    const opuestos = fichaOP({ logros: { 2023: 10 }, valores: { 2023: 20 }, lineaBase: 30 });
    expect(sugerida(opuestos)).toEqual(['ajustar', 'avancesOpuestos']);
  });
});
