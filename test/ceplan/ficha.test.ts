/** What is said of one indicator, of an OP and of what would be if: PNFTP 2023, and made-up edges. */
import fc from 'fast-check';
import {
  avanceTipo1,
  avanceTipo2,
  conCriterio,
  desgloseDelIndice,
  desgloseDeObjetivo,
  efectoDe,
  esND,
  evaluar,
  fichaDe,
  nd,
  nivel,
  valorParaTipo1,
  valorParaTipo2,
} from '../../src/ceplan';
import type { Agregacion, Clave, Dato, Ficha, Parametros, Sentido } from '../../src/ceplan';
import { claveTexto } from '../../src/ceplan/clave';
import { conSupuestos } from '../../src/ceplan/ficha';
import { fichaOP, politica } from './construir';
import { pnftp } from './muestra';

const PNFTP = pnftp();
const EVALUADA = evaluar(PNFTP);
const suya = (codigo: string, tipo: Clave['tipo'] = 'OP') =>
  fichaDe(PNFTP, EVALUADA, { tipo, codigo })!;

/** An indicator of OP with these figures in 2023. */
const con = (
  [valor, logro, lineaBase]: readonly Dato[],
  datos: Partial<Ficha> = {},
  parametros: Partial<Parametros> = {},
) => {
  const p = politica(
    {
      fichas: [
        fichaOP({
          lineaBase: lineaBase!,
          logros: { 2023: logro! },
          valores: { 2023: valor! },
          ...datos,
        }),
      ],
    },
    parametros,
  );
  return fichaDe(p, evaluar(p), { tipo: 'OP', codigo: '1.1' })!;
};

describe('an indicator of the report', () => {
  it('1.1: its figures, the rules that gave them, and what the next levels ask for', () => {
    const { tipo1, tipo2, necesarios, evaluado, compromiso, apoyo } = suya('1.1');
    expect([evaluado.valor, evaluado.logro, evaluado.lineaBase]).toEqual([6.9, 8.9, 7.2]);
    expect(tipo1).toMatchObject({ regla: 'ascendente', fuentes: ['R'], nivel: 'intermedio' });
    expect(tipo1.resultado).toBeCloseTo(77.5, 1);
    expect(tipo2).toMatchObject({
      regla: 'recorrido',
      fuentes: ['2'],
      nivel: 'bajo',
      enPromedio: 0,
    });
    expect(tipo2.resultado).toBeCloseTo(-17.6, 1);
    // 95 % of 8.9 is 8.455: 8.45 would not do.
    expect(necesarios.tipo1).toEqual([{ nivel: 'alto', valor: 8.46, hacia: 'alMenos' }]);
    expect(necesarios.tipo2).toEqual([
      { nivel: 'intermedio', valor: 8.48, hacia: 'alMenos' },
      { nivel: 'alto', valor: 8.82, hacia: 'alMenos' },
    ]);
    expect(compromiso!.motivos).toEqual(['avanceTipo2']);
    expect(apoyo!.aporte).toBe(0);
  });

  it('2.1: what rewards falling behind asks for a value that is at most so much', () => {
    const { tipo2, necesarios, apoyo } = suya('2.1');
    expect(tipo2.resultado).toBeCloseTo(426.1, 1);
    expect(tipo2.enPromedio).toBe(100);
    expect(necesarios).toEqual({
      tipo1: [
        { nivel: 'intermedio', valor: 63.75, hacia: 'alMenos' },
        { nivel: 'alto', valor: 80.75, hacia: 'alMenos' },
      ],
      tipo2: [],
    });
    expect(apoyo!.motivos).toContain('lineaBaseTrasLogro');
  });

  it('what is counted asks for whole ones', () => {
    expect(suya('8', 'Servicio').ficha.unidadMedida).toMatch(/^porcentaje/i);
    expect(con([3, 10, null], { unidadMedida: 'personas' }).necesarios.tipo1).toEqual([
      { nivel: 'intermedio', valor: 8, hacia: 'alMenos' },
      { nivel: 'alto', valor: 10, hacia: 'alMenos' },
    ]);
    expect(
      con([40, 10, null], { unidadMedida: 'casos', sentido: 'Descendente' }).necesarios.tipo1,
    ).toEqual([
      { nivel: 'intermedio', valor: 13, hacia: 'aLoMas' },
      { nivel: 'alto', valor: 10, hacia: 'aLoMas' },
    ]);
  });

  it('the thresholds stand where AT1 changes its level, in years with a target', () => {
    const { umbrales } = suya('1.1');
    expect(umbrales.alto.map(({ anio }) => anio)).toEqual([2022, 2023, 2024, 2025]);
    for (const { anio, valor } of umbrales.intermedio) {
      expect(valor).toBeCloseTo(0.75 * { 2022: 8.3, 2023: 8.9, 2024: 9.5, 2025: 10.2 }[anio]!, 9);
    }
  });

  it('two values are no trend; three lead to the horizon', () => {
    expect(suya('1.1').tendencia).toEqual([]);
    const p = politica({
      anios: [2021, 2022, 2023, 2024, 2025],
      fichas: [fichaOP({ logros: { 2025: 60 }, valores: { 2021: 10, 2022: 20, 2023: 30 } })],
    });
    expect(fichaDe(p, evaluar(p), { tipo: 'OP', codigo: '1.1' })!.tendencia).toEqual([
      { anio: 2023, valor: 30 },
      { anio: 2024, valor: 40 },
      { anio: 2025, valor: 50 },
    ]);
  });

  it('one that the policy does not have is none', () => {
    expect(fichaDe(PNFTP, EVALUADA, { tipo: 'Servicio', codigo: '1.1' })).toBeNull();
  });
});

describe('the rule of each case, and whose it is', () => {
  const descendente = { sentido: 'Descendente' } as const;
  const maximo = { sentido: 'No definido', agregacion: 'Máximo permisible' } as const;
  const minimo = { sentido: 'No definido', agregacion: 'Mínimo permisible' } as const;
  it.each([
    ['ascendente', 'R', [3, 4, null], {}],
    ['descendente', '2A', [5, 4, null], descendente],
    ['descendenteEnCero', '2', [0, 4, null], descendente],
    ['maximoCumplido', 'C', [4, 4, null], maximo],
    ['maximoExcedido', 'C', [5, 4, null], maximo],
    ['minimoCumplido', 'C', [4, 4, null], minimo],
    ['minimoNoAlcanzado', 'C', [3, 4, null], minimo],
    ['noReportado', 'R', [null, 4, null], {}],
    ['nd', '2', [3, 0, null], {}],
    ['nd', '', [3, null, null], {}],
  ] as const)('%s [%s]', (regla, fuentes, cifras, datos) => {
    const { tipo1 } = con(cifras, datos);
    expect([tipo1.regla, tipo1.fuentes.join('')]).toEqual([regla, fuentes]);
  });

  it('what the criterion clips keeps what it was', () => {
    const { tipo1 } = con([20, 4, null], {}, { avance1Mostrado: 'acotado' });
    expect([tipo1.resultado, tipo1.entero]).toEqual([100, 500]);
    expect(con([20, 4, null]).tipo1.entero).toBeNull();
  });
});

describe('the value that a level asks for', () => {
  const cantidad = fc.integer({ min: 1, max: 10_000_000 }).map((n) => n / 1000);
  const sentido = fc.constantFrom<Sentido>('Ascendente', 'Descendente', 'No definido');
  const agregacion = fc.constantFrom<Agregacion>(
    'No agregable',
    'Máximo permisible',
    'Mínimo permisible',
  );
  const umbral = fc.constantFrom([75, 'intermedio'] as const, [95, 'alto'] as const);

  it('gives that level, and a little less does not', () => {
    fc.assert(
      fc.property(cantidad, sentido, agregacion, umbral, (logro, s, a, [avance, cual]) => {
        const cota = valorParaTipo1(avance, logro, s, a);
        const da = (valor: number) => nivel(avanceTipo1(valor, logro, s, a));
        if (!cota) return da(logro) === null;
        const peor = cota.hacia === 'alMenos' ? 0.999 : 1.001;
        return da(cota.valor) === cual && da(cota.valor * peor) !== cual;
      }),
    );
    fc.assert(
      fc.property(cantidad, cantidad, umbral, (logro, base, [avance, cual]) => {
        const cota = valorParaTipo2(avance, logro, base);
        if (!cota) return logro === base;
        return nivel(avanceTipo2(cota.valor, logro, base)) === cual;
      }),
    );
  });

  it('as it is shown it still does', () => {
    fc.assert(
      fc.property(cantidad, cantidad, cantidad, sentido, agregacion, (vo, le, lb, s, a) => {
        const { necesarios } = con([vo, le, lb], {
          sentido: s,
          agregacion: a,
          unidadMedida: 'tasa',
        });
        for (const { nivel: cual, valor } of necesarios.tipo1) {
          const alcanzado = nivel(avanceTipo1(valor, le, s, a));
          expect([cual, 'alto']).toContain(alcanzado);
        }
        for (const { nivel: cual, valor } of necesarios.tipo2) {
          expect([cual, 'alto']).toContain(nivel(avanceTipo2(valor, le, lb)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('there is none where the formula has no sense', () => {
    expect(valorParaTipo1(75, 0)).toBeNull();
    expect(valorParaTipo1(75, -5)).toBeNull();
    expect(valorParaTipo1(75, nd('sinLogro'))).toBeNull();
    expect(valorParaTipo1(75, 5, 'No definido', 'Agregable')).toBeNull();
    expect(valorParaTipo2(75, 5, 5)).toBeNull();
    expect(
      con([1, 4, 2], { sentido: 'No definido', agregacion: 'Máximo permisible' }).necesarios.tipo2,
    ).toEqual([]);
  });
});

describe('an OP as the sum that it is', () => {
  it('OP2 of the report: what was clipped, and the sum', () => {
    const { tipo1, tipo2 } = desgloseDeObjetivo(EVALUADA, PNFTP.parametros, 'OP2')!;
    expect(tipo2.sumandos.map((s) => [s.codigo, s.entra, s.recorte])).toEqual([
      ['2.1', 100, 'sobre'],
      ['2.2', 0, 'bajo'],
      ['2.3', 100, 'sobre'],
    ]);
    expect([tipo2.suma, tipo2.pesos, tipo2.pesosIguales]).toEqual([200, 3, true]);
    expect(tipo2.resultado).toBeCloseTo(66.7, 1);
    expect(tipo1.resultado).toBeCloseTo(81.8, 1);
  });

  it('the índice: 22.2 out of three OPs', () => {
    const { sumandos, suma, pesos, resultado } = desgloseDelIndice(EVALUADA, PNFTP.parametros);
    expect(sumandos.map(({ codigo }) => codigo)).toEqual(['OP1', 'OP2', 'OP3']);
    expect(suma / pesos).toBeCloseTo(resultado as number, 9);
    expect(resultado).toBeCloseTo(22.2, 1);
  });

  it('the sum divided is the mean, whatever weighs and whatever is ND', () => {
    const p = politica(
      {
        fechaReferencia: '2023-06-30',
        objetivos: [{ fila: 0, codigo: 'OP1', denominacion: 'Uno', logroEsperado: '' }],
        fichas: [
          fichaOP({ codigo: '1.1', relevancia: 1, logros: { 2023: 4 }, valores: { 2023: 3 } }),
          fichaOP({ codigo: '1.2', relevancia: 2, logros: { 2023: 0 }, valores: { 2023: 3 } }),
          fichaOP({ codigo: '1.3', relevancia: 2, logros: { 2023: 4 }, valores: { 2023: 8 } }),
          fichaOP({ codigo: '1.4', relevancia: 2, logros: { 2023: 4 } }),
        ],
      },
      { ponderacion: 'relevancia' },
    );
    for (const parametros of [p.parametros, conCriterio(p.parametros, 'aplicativo')]) {
      const evaluada = evaluar({ ...p, parametros });
      const { tipo1, aparte } = desgloseDeObjetivo(evaluada, parametros, 'OP1')!;
      const cero = parametros.ndEnPromedio === 'cero';
      expect(tipo1.sumandos.map(({ peso, entra }) => [peso, entra])).toEqual([
        [2, 75],
        [1, cero ? 0 : null],
        [1, 100],
      ]);
      expect(tipo1.sumandos[1]!.avance).toEqual(nd('logroCero'));
      expect(tipo1.pesosIguales).toBe(false);
      expect(tipo1.suma / tipo1.pesos).toBeCloseTo(tipo1.resultado as number, 9);
      expect(aparte).toMatchObject([{ codigo: '1.4', causa: 'pendiente' }]);
    }
    expect(desgloseDeObjetivo(EVALUADA, PNFTP.parametros, 'OP9')).toBeNull();
  });
});

describe('what would be if', () => {
  it('2.1 at its baseline halves the índice; what was read stays as it is', () => {
    const antes = JSON.stringify(PNFTP);
    const efecto = efectoDe(PNFTP, EVALUADA, new Map([['OP|2.1', 99.2]]));
    expect(efecto.indice.antes.valor).toBeCloseTo(22.2, 1);
    expect(efecto.indice.despues.valor).toBeCloseTo(11.1, 1);
    expect(JSON.stringify(PNFTP)).toBe(antes);
  });

  it('says who enters the matrix and who leaves it, and the valuation', () => {
    const { salen, entran, compromisos, valoracion, indice } = efectoDe(
      PNFTP,
      EVALUADA,
      new Map([
        ['OP|1.1', 8.9],
        ['OP|3.2', 99],
        ['Servicio|2', 0],
      ]),
    );
    expect(salen.map(({ codigo }) => codigo)).toEqual(['1.1', '3.2']);
    expect(entran.map(({ codigo }) => codigo)).toEqual(['2']);
    expect(compromisos).toEqual({ antes: 13, despues: 12 });
    expect([indice.antes.nivel, indice.despues.nivel]).toEqual(['bajo', 'intermedio']);
    expect(valoracion.antes).toEqual({ valor: 1.8, nivel: 'intermedio' });
    expect(valoracion.despues).toEqual({ valor: 2.2, nivel: 'intermedio' });
  });

  it.each(['informe', 'aplicativo'] as const)(
    'is what evaluating anew gives, for each indicator and for all together (%s)',
    (criterio) => {
      const p = { ...PNFTP, parametros: conCriterio(PNFTP.parametros, criterio) };
      const antes = evaluar(p);
      const claves = antes.indicadores
        .filter(({ anio }) => anio === antes.anio)
        .map((i) => claveTexto(i));
      const cada = claves.map((clave, i) => new Map([[clave, i % 3 === 0 ? 0 : 7.5 * i]]));
      const todos = new Map(cada.flatMap((uno) => [...uno]));
      for (const supuestos of [...cada, todos]) {
        const { porClave, ...evaluacion } = efectoDe(p, antes, supuestos).evaluacion;
        const { porClave: debida, ...debe } = evaluar(conSupuestos(p, antes, supuestos));
        expect(evaluacion).toEqual(debe);
        expect(new Map(porClave)).toEqual(debida);
        expect([porClave.size, [...porClave.values()]]).toEqual([
          debida.size,
          [...debida.values()],
        ]);
      }
    },
  );

  it('takes the place of what the reports would give, and only in the version in force', () => {
    const p = politica({
      fichas: [
        fichaOP({ fila: 0, vigenteHasta: 2022, logros: { 2022: 4 }, valores: { 2022: 1 } }),
        fichaOP({ fila: 1, vigenteDesde: 2023, logros: { 2023: 4 }, valores: { 2023: 1 } }),
      ],
      anios: [2022, 2023],
    });
    const { evaluacion } = efectoDe(p, evaluar(p), new Map([['OP|1.1', 4]]));
    expect(evaluacion.indicadores.map(({ anio, avanceTipo1: uno }) => [anio, uno])).toEqual([
      [2022, 25],
      [2023, 100],
    ]);
    expect(evaluacion.indicadores.every(({ valor }) => !esND(valor))).toBe(true);
  });
});
