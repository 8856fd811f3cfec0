/** Independent statements of the method, held against it on figures that nobody chose. */
import fc from 'fast-check';
import {
  acotar,
  avanceTipo1,
  avanceTipo2,
  brecha,
  compararCodigos,
  decimalesNecesarios,
  evaluar,
  formatoAvance,
  formatoNumero,
  nd,
  nivel,
  ponderadores,
  promedio,
  proyeccion,
  valorAnual,
} from '../../src/ceplan';
import type { Agregacion, Cifra, Dato, Ficha, Sentido } from '../../src/ceplan';
import { ficha, fichaOP, politica, reporte } from './construir';

fc.configureGlobal({ seed: 20231231, numRuns: 300 });

/** Whole numbers of thousandths: what people type, without the noise of arbitrary doubles. */
const cantidad = fc.integer({ min: 1, max: 10_000_000 }).map((n) => n / 1000);
const conSigno = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => n / 1000);
const cualquiera = fc.double();
const sentido = fc.constantFrom<Sentido>('Ascendente', 'Descendente', 'No definido');
const agregacion = fc.constantFrom<Agregacion>(
  'Agregable',
  'No agregable',
  'Máximo permisible',
  'Mínimo permisible',
);
const avance = fc.double({ min: -1e7, max: 1e7, noNaN: true });
const cifra: fc.Arbitrary<Cifra> = fc.oneof(avance, fc.constant(nd('sinValor')));
const esFinita = (c: Cifra): boolean => typeof c !== 'number' || Number.isFinite(c);
const cerca = (a: Cifra, b: Cifra, tolerancia = 1e-9): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= tolerancia * Math.max(1, Math.abs(a), Math.abs(b))
    : JSON.stringify(a) === JSON.stringify(b);

const vecinos = (n: number): [number, number] => {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, n);
  const crudo = bits.getBigInt64(0);
  const leer = (valor: bigint): number => {
    bits.setBigInt64(0, valor);
    return bits.getFloat64(0);
  };
  return [leer(crudo - 1n), leer(crudo + 1n)];
};

it('no figure is ever NaN, infinite or −0', () => {
  fc.assert(
    fc.property(
      cualquiera,
      cualquiera,
      cualquiera,
      sentido,
      agregacion,
      fc.constantFrom('nd' as const, 'razon' as const),
      (v, l, b, s, a, logroNegativo) => {
        const finitas = [v, l, b].map((n) => (Number.isFinite(n) ? n : nd('noNumerico')));
        const [valor, logro, base] = finitas as [Cifra, Cifra, Cifra];
        const opciones = {
          descendenteEnCero: 100,
          noDefinido: 'permisible',
          logroNegativo,
        } as const;
        const salidas = [
          avanceTipo1(valor, logro, s, a, opciones),
          avanceTipo2(valor, logro, base),
          brecha(valor, logro, s, a),
        ];
        return salidas.every((c) => esFinita(c) && !Object.is(c, -0));
      },
    ),
    { numRuns: 2000 },
  );
});

describe('avanceTipo1', () => {
  it('does not depend on the unit', () => {
    fc.assert(
      fc.property(cantidad, cantidad, cantidad, sentido, agregacion, (v, l, k, s, a) =>
        cerca(avanceTipo1(v * k, l * k, s, a), avanceTipo1(v, l, s, a)),
      ),
    );
  });

  it('rises with the value where more is better, falls where less is', () => {
    fc.assert(
      fc.property(cantidad, cantidad, cantidad, (x, y, logro) => {
        const [menos, mas] = [Math.min(x, y), Math.max(x, y)];
        const con = (valor: number, s: Sentido, a: Agregacion = 'No agregable'): number =>
          avanceTipo1(valor, logro, s, a) as number;
        return (
          con(menos, 'Ascendente') <= con(mas, 'Ascendente') &&
          con(menos, 'Descendente') >= con(mas, 'Descendente') &&
          con(menos, 'No definido', 'Máximo permisible') >=
            con(mas, 'No definido', 'Máximo permisible') &&
          con(menos, 'No definido', 'Mínimo permisible') <=
            con(mas, 'No definido', 'Mínimo permisible')
        );
      }),
    );
  });

  it('is 100 when the target is met to the unit; the senses are each other’s inverse', () => {
    fc.assert(
      fc.property(cantidad, cantidad, sentido, (v, l, s) => {
        const producto =
          (avanceTipo1(v, l, 'Ascendente') as number) *
          (avanceTipo1(v, l, 'Descendente') as number);
        return avanceTipo1(l, l, s, 'Máximo permisible') === 100 && cerca(producto, 10_000);
      }),
    );
  });

  it('reaches 100 exactly where the gap closes', () => {
    fc.assert(
      fc.property(cantidad, cantidad, sentido, agregacion, (v, l, s, a) => {
        const [uno, falta] = [avanceTipo1(v, l, s, a), brecha(v, l, s, a)];
        if (typeof uno !== 'number' || typeof falta !== 'number') {
          return JSON.stringify(uno) === JSON.stringify(falta);
        }
        return uno >= 100 === falta <= 0;
      }),
    );
  });
});

describe('avanceTipo2', () => {
  it('is 0 at the baseline, 100 at the target, 50 half way', () => {
    fc.assert(
      fc.property(conSigno, conSigno, (base, logro) => {
        fc.pre(base !== logro);
        return (
          avanceTipo2(base, logro, base) === 0 &&
          avanceTipo2(logro, logro, base) === 100 &&
          cerca(avanceTipo2((base + logro) / 2, logro, base), 50, 1e-6)
        );
      }),
    );
  });

  it('depends neither on the unit nor on where 0 lies', () => {
    const entero = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(entero, entero, entero, entero, cantidad, (v, l, b, d, k) => {
        const antes = avanceTipo2(v, l, b);
        return (
          cerca(avanceTipo2(v + d, l + d, b + d), antes) &&
          cerca(avanceTipo2(v * k, l * k, b * k), antes, 1e-6)
        );
      }),
    );
  });
});

describe('nivel', () => {
  it.each([75, 95])('is half-open at every representable neighbour of %p beyond noise', (cota) => {
    const orden = ['bajo', 'intermedio', 'alto'];
    const arriba = cota === 75 ? 1 : 2;
    const [previo, siguiente] = vecinos(cota);
    expect(previo).toBeLessThan(cota);
    // Noise of 1e-9, relative, belongs to the bound's upper interval; the first double below not.
    for (const n of [previo, cota, siguiente]) expect(nivel(n)).toBe(orden[arriba]);
    const borde = cota - 1e-9 * cota;
    expect(nivel(borde)).toBe(orden[arriba]);
    expect(nivel(vecinos(borde)[0])).toBe(orden[arriba - 1]);
    expect(nivel(vecinos(borde)[1])).toBe(orden[arriba]);
  });

  it('never falls as the figure rises', () => {
    const orden = ['bajo', 'intermedio', 'alto'];
    fc.assert(
      fc.property(avance, avance, (a, b) => {
        const [x, y] = [Math.min(a, b), Math.max(a, b)].map((n) => orden.indexOf(nivel(n)!));
        return x! <= y!;
      }),
    );
  });

  it('is what the printed figure says', () => {
    const junto = fc.oneof(
      avance,
      fc
        .tuple(fc.constantFrom(75, 95), fc.double({ min: -1e-3, max: 1e-3, noNaN: true }))
        .map(([cota, d]) => cota + d),
    );
    fc.assert(
      fc.property(junto, fc.integer({ min: 0, max: 4 }), (n, decimales) => {
        const impreso = Number(formatoAvance(n, decimales).replaceAll(',', ''));
        expect(nivel(impreso)).toBe(nivel(n));
        expect(decimalesNecesarios(n, decimales)).toBeGreaterThanOrEqual(decimales);
      }),
      { numRuns: 2000 },
    );
  });
});

it('a printed number reads back as the number', () => {
  fc.assert(fc.property(conSigno, (n) => Number(formatoNumero(n).replaceAll(',', '')) === n + 0));
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
      const texto = formatoNumero(n);
      expect(texto).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d+)?$/);
      const leido = Number(texto.replaceAll(',', ''));
      return Math.abs(n) < 1e-80 || cerca(leido / n, 1, 1e-14);
    }),
  );
});

describe('promedio', () => {
  it('lies between the least and the greatest clipped figure', () => {
    fc.assert(
      fc.property(fc.array(avance, { minLength: 1 }), (avances) => {
        const acotados = avances.map((a) => acotar(a) as number);
        const media = promedio(avances) as number;
        return (
          media >= Math.min(...acotados) - 1e-9 &&
          media <= Math.max(...acotados) + 1e-9 &&
          media >= 0 &&
          media <= 100
        );
      }),
    );
  });

  it('does not depend on order, nor on the scale of the weights', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cifra, fc.integer({ min: 1, max: 3 }))), (partes) => {
        const media = (lista: typeof partes, k = 1): Cifra =>
          promedio(
            lista.map(([c]) => c),
            { pesos: lista.map(([, p]) => p * k) },
          );
        return (
          cerca(media(partes), media([...partes].reverse())) &&
          cerca(media(partes), media(partes, 7))
        );
      }),
    );
  });

  it('weights add up to 1, and the more relevant never weighs less', () => {
    const relevancias = fc.array(fc.constantFrom(null, 1, 2, 3), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(relevancias, (lista) => {
        const pesos = ponderadores(lista);
        return (
          cerca(
            pesos.reduce((a, b) => a + b, 0),
            1,
          ) &&
          pesos.every((p, i) => pesos.every((q, j) => (lista[i] ?? 1) > (lista[j] ?? 1) || p >= q))
        );
      }),
    );
  });
});

it('an annual value of whole numbers is their sum, or the last', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: -1e6, max: 1e6 }))), (valores) => {
      const numeros = valores.filter((v) => v !== null);
      const [suma, ultimo] = [
        valorAnual(valores, 'Agregable'),
        valorAnual(valores, 'No agregable'),
      ];
      if (numeros.length === 0) return typeof suma !== 'number' && typeof ultimo !== 'number';
      return suma === numeros.reduce((a, b) => a + b, 0) + 0 && ultimo === numeros.at(-1)! + 0;
    }),
  );
});

it('a trend goes through a straight line, and moves with it', () => {
  const entero = fc.integer({ min: -1000, max: 1000 });
  const anios = fc.uniqueArray(fc.integer({ min: 2000, max: 2030 }), {
    minLength: 3,
    maxLength: 9,
  });
  fc.assert(
    fc.property(anios, entero, entero, fc.integer({ min: 2000, max: 2050 }), (xs, m, n, meta) =>
      cerca(
        proyeccion(
          xs,
          xs.map((x) => m * (x - 2000) + n),
          meta,
        ),
        m * (meta - 2000) + n,
      ),
    ),
  );
  fc.assert(
    fc.property(anios, fc.array(entero, { minLength: 9, maxLength: 9 }), entero, (xs, ys, d) => {
      const base = proyeccion(xs, ys, 2035) as number;
      const movida = proyeccion(
        xs,
        ys.map((y) => y + d),
        2035,
      );
      return cerca(movida, base + d);
    }),
  );
});

it('codes are in one order, whoever is asked first', () => {
  const codigo = fc.string({ unit: fc.constantFrom('1', '2', '0', '.', 'A', 'b'), maxLength: 5 });
  fc.assert(
    fc.property(codigo, codigo, codigo, (a, b, c) => {
      expect(Math.sign(compararCodigos(a, b)) + 0).toBe(-Math.sign(compararCodigos(b, a)) + 0);
      if (compararCodigos(a, b) <= 0 && compararCodigos(b, c) <= 0) {
        expect(compararCodigos(a, c)).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 2000 },
  );
});

describe('evaluar', () => {
  const dato: fc.Arbitrary<Dato> = fc.oneof(
    conSigno,
    cualquiera,
    fc.constant(null),
    fc.record({ noNumerico: fc.string() }),
  );
  const unaFicha = fc
    .record({
      tipo: fc.constantFrom('OP' as const, 'Servicio' as const),
      codigo: fc.constantFrom('1', '1.1', '2', '__proto__'),
      objetivo: fc.constantFrom('OP1', 'OP2', 'constructor'),
      servicio: fc.constantFrom('', '1', '2'),
      unidadMedida: fc.constantFrom('porcentaje', 'número', 'tasa'),
      sentido,
      agregacion,
      relevancia: fc.option(fc.constantFrom(1, 2, 3, 7, -1, NaN)),
      vigenteDesde: fc.option(fc.constantFrom(2021, 2022, 2023, 2024)),
      vigenteHasta: fc.option(fc.constantFrom(2021, 2022, 2023, 2024)),
      ajuste: fc.option(fc.constantFrom('Ninguno' as const, 'Propuesto' as const)),
      lineaBase: dato,
      logros: fc.record({ 2022: dato, 2023: dato, 2024: dato }),
      valores: fc.record({ 2022: dato, 2023: dato }),
    })
    .map(ficha);
  const unReporte = fc
    .record({
      codigo: fc.constantFrom('1', '1.1', '2'),
      periodo: fc.constantFrom('Semestre I' as const, 'Semestre II' as const, 'Anual' as const),
      numerador: dato,
      denominador: dato,
      valor: dato,
      acumulado: fc.constantFrom(true, false, null),
      estadoRevision: fc.constantFrom('Conforme', 'Enviado', 'Subsanado'),
    })
    .map(reporte);
  const opciones = fc.record({
    noReportado: fc.constantFrom('cero' as const, 'nd' as const),
    ndEnPromedio: fc.constantFrom('excluir' as const, 'cero' as const),
    ponderacion: fc.constantFrom('relevancia' as const, 'simple' as const),
    logroNegativo: fc.constantFrom('nd' as const, 'razon' as const),
  });
  const casos = fc.tuple(
    fc.array(unaFicha, { maxLength: 12 }),
    fc.array(unReporte, { maxLength: 8 }),
    opciones,
  );

  it('holds together on whatever people write', () => {
    fc.assert(
      fc.property(casos, ([fichas, reportes, parametros]) => {
        const e = evaluar(politica({ fichas, reportes, anios: [2022, 2023, 2024] }, parametros));
        // Every number that comes out is one: JSON turns NaN and infinities into null.
        const planas = [
          e.indicadores.map((i) => ({
            ...i,
            ficha: 0,
            semestre1: { ...i.semestre1, reporte: 0 },
            semestre2: { ...i.semestre2, reporte: 0 },
          })),
          e.objetivos,
          e.indiceGestion,
        ];
        JSON.stringify(planas, (_, valor: unknown) => {
          if (typeof valor === 'number') expect(Number.isFinite(valor)).toBe(true);
          return valor;
        });
        expect(new Set(e.indicadores.map((i) => `${i.tipo} ${i.codigo} ${i.anio}`)).size).toBe(
          e.indicadores.length,
        );
        const { indicadoresOP, indicadoresServicios, total } = e.conteos;
        for (const nivelDe of ['bajo', 'intermedio', 'alto', 'nd', 'total'] as const) {
          expect(total[nivelDe]).toBe(indicadoresOP[nivelDe] + indicadoresServicios[nivelDe]);
        }
        expect(total.bajo + total.intermedio + total.alto + total.nd).toBe(total.total);
        for (const i of e.indicadores) {
          expect(i.nivelTipo1).toBe(nivel(i.avanceTipo1));
          expect(i.nivelTipo2).toBe(nivel(i.avanceTipo2));
        }
        expect(e.compromisos.map((c) => c.numero)).toEqual(e.compromisos.map((_, i) => i + 1));
      }),
    );
  });

  it('the índice is the sum of what its figures contribute, and each alternative is the índice of that case', () => {
    const op = fc.record({
      objetivo: fc.constantFrom('OP1', 'OP2', 'OP3'),
      relevancia: fc.constantFrom(1, 2, 3),
      valor: fc.integer({ min: -50, max: 150 }),
      // Beyond the target: a figure to doubt.
      lineaBase: fc.constantFrom(0, 200),
    });
    fc.assert(
      fc.property(fc.array(op, { minLength: 1, maxLength: 12 }), opciones, (ops, parametros) => {
        const fichas = ops.map(({ objetivo, relevancia, valor, lineaBase }, i) =>
          fichaOP({
            codigo: String(i),
            objetivo,
            relevancia,
            lineaBase,
            logros: { 2023: 100 },
            valores: { 2023: valor },
          }),
        );
        const indice = (lista: typeof fichas) =>
          evaluar(politica({ fichas: lista }, parametros)).indiceGestion;
        const { valor, apoyos, parejas } = indice(fichas);
        expect(apoyos).toHaveLength(ops.length);
        expect(apoyos.reduce((a, { aporte }) => a + aporte, 0)).toBeCloseTo(valor as number, 9);
        const sin = (codigos: readonly string[], cambia: (f: Ficha) => Partial<Ficha>) =>
          indice(fichas.map((f) => (codigos.includes(f.codigo) ? { ...f, ...cambia(f) } : f)))
            .valor;
        const casos = [...apoyos.map((apoyo) => ({ ...apoyo, figuras: [apoyo] })), ...parejas];
        for (const { figuras, siCero, siND } of casos) {
          const codigos = figuras.map(({ codigo }) => codigo);
          const enLineaBase = sin(codigos, (f) => ({ valores: { 2023: f.lineaBase } }));
          expect(cerca(siCero, enLineaBase)).toBe(true);
          expect(
            cerca(
              siND,
              sin(codigos, () => ({ lineaBase: null })),
            ),
          ).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
