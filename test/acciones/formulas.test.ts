/**
 * Every formula that we write, recalculated by the host's calculator with the add-in's own
 * functions, gives the value that the method put beside it.
 */
import { evaluarLibro, type Contexto } from '../../src/acciones';
import { FUNCIONES } from '../../src/functions/funciones';
import { functionsJson } from '../../src/functions/metadata';
import { Calculator, calcBook, type CustomFunction, type Invocation } from '@pnftp/excel-host/calc';
import { openFile, type Workbook } from '@pnftp/xlsx';
import { contenidoLaLibertad } from '../casos/laLibertad';
import { contexto, filaDe, libroDe, libroPnftp, parametro, pon, reabrir } from './ayuda';

const porId = new Map(FUNCIONES.map((f) => [f.ficha.id, f]));
const custom = functionsJson().functions.map((f): CustomFunction => ({
  id: f.id,
  name: `PNFTP.${f.name}`,
  parameters: f.parameters,
}));

function recalcula(libro: Workbook): Calculator {
  const cola: Invocation[] = [];
  const calculadora = new Calculator(calcBook(libro), {
    custom,
    invoke: (llamadas) => cola.push(...llamadas),
  });
  calculadora.recalculate(true);
  while (cola.length > 0) {
    const llamadas = cola.splice(0);
    calculadora.settle(
      llamadas.map(({ id, fn, args }) => ({ id, result: porId.get(fn.id)!.calcular(args) })),
    );
  }
  return calculadora;
}

function valores(libro: Workbook): Map<string, unknown> {
  const mapa = new Map<string, unknown>();
  for (const hoja of libro.sheets) {
    hoja.forEachFormula((row, column, { formula, value }) =>
      mapa.set(`${hoja.name}!R${row + 1}C${column + 1} ${formula}`, value),
    );
  }
  return mapa;
}

/** Nobody reported part of an OP, all of another, and a service. */
function sinReporte(libro: Workbook): void {
  for (const [tipo, codigo] of [
    ['OP', '2.3'],
    ['OP', '3.1'],
    ['OP', '3.2'],
    ['Servicio', '5'],
  ] as const) {
    pon(libro, 'tblIndicadores', filaDe(libro, tipo, codigo), 'VO 2023', null);
    pon(libro, 'tblReportes', filaDe(libro, tipo, codigo, 'tblReportes'), 'Valor', null);
    pon(libro, 'tblReportes', filaDe(libro, tipo, codigo, 'tblReportes'), 'Numerador', null);
  }
}

const CASOS: Record<string, [(libro: Workbook) => void, Partial<Contexto>?]> = {
  'the PNFTP 2023 workbook': [() => undefined],
  'its first year': [() => undefined, { anio: 2022 }],
  'a year without targets': [() => undefined, { anio: 2026 }],
  'values that nobody reported, or not yet': [
    (libro) => {
      pon(libro, 'tblIndicadores', filaDe(libro, 'OP', '2.3'), 'VO 2023', null);
      pon(libro, 'tblReportes', filaDe(libro, 'OP', '2.3', 'tblReportes'), 'Valor', null);
      pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', '5'), 'VO 2023', 'ND');
      pon(libro, 'tblReportes', filaDe(libro, 'Servicio', '5', 'tblReportes'), 'Valor', null);
    },
  ],
  'values out of reports, relevance and other senses': [
    (libro) => {
      pon(libro, 'tblIndicadores', filaDe(libro, 'OP', '2.1'), 'VO 2023', null);
      pon(libro, 'tblIndicadores', filaDe(libro, 'OP', '2.2'), 'Relevancia', 3);
      pon(libro, 'tblIndicadores', filaDe(libro, 'OP', '2.3'), 'Sentido esperado', 'descendente');
      pon(
        libro,
        'tblIndicadores',
        filaDe(libro, 'Servicio', '9'),
        'Sentido esperado',
        'No definido',
      );
      pon(
        libro,
        'tblIndicadores',
        filaDe(libro, 'Servicio', '9'),
        'Tipo de agregación',
        'Mínimo permisible',
      );
    },
  ],
  'the criterion of the application': [
    (libro) => {
      parametro(libro, 'criterio_de_calculo', 'Aplicativo CEPLAN V.01');
      sinReporte(libro);
    },
  ],
  'the criterion of the application, in part': [
    (libro) => {
      parametro(libro, 'criterio_de_calculo', 'Aplicativo CEPLAN V.01');
      parametro(libro, 'no_reportado', 'cero');
      parametro(libro, 'avance1_mostrado', 'entero');
      sinReporte(libro);
    },
  ],
  'other parameters': [
    (libro) => {
      parametro(libro, 'no_reportado', 'ND');
      parametro(libro, 'nd_en_promedio', 'cero');
      parametro(libro, 'ponderacion', 'simple');
      parametro(libro, 'umbral_alto', 80);
      pon(libro, 'tblIndicadores', filaDe(libro, 'OP', '3.1'), 'VO 2023', null);
      pon(libro, 'tblReportes', filaDe(libro, 'OP', '3.1', 'tblReportes'), 'Valor', null);
    },
  ],
};

it.each(Object.entries(CASOS))('%s', async (_, [cambia, otro]) => {
  const libro = await libroPnftp();
  cambia(libro);
  await sigueIgual(libro, otro);
});

it('an institutional plan', async () => sigueIgual(await libroDe(contenidoLaLibertad())));

async function sigueIgual(libro: Workbook, otro?: Partial<Contexto>): Promise<void> {
  await evaluarLibro(openFile(libro), { ...contexto, ...otro });
  const abierto = reabrir(libro);
  const antes = valores(abierto);
  const calculadora = recalcula(abierto);
  expect(calculadora.unsupported).toEqual([]);
  const despues = valores(abierto);
  expect(antes.size).toBeGreaterThan(700);
  const distintos = [...antes].filter(([celda, valor]) => {
    const nuevo = despues.get(celda);
    return JSON.stringify(nuevo) !== JSON.stringify(valor);
  });
  expect(distintos.map(([celda, valor]) => [celda, valor, despues.get(celda)])).toEqual([]);
}
