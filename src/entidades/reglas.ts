/**
 * What a row still lacks, said twice: as a program reckons it, for the value that a cell comes with,
 * and as Excel 2016 and LibreOffice do while somebody fills it in. A test holds both to the same.
 */
import { esPorcentaje } from '../ceplan/unidad';
import { comoTexto, vacia } from '../libro/valores';
import { formato as T } from '../textos/formatos';
import type { FilaDeFormato } from './marca';
import { SI_NO, type TablaDeFormato } from './formato';

/** The address of a field's cell in the row, as a formula there names it: `$N7`. */
export type Direccion = (campo: string) => string;

/** Something to be said of a row, if `si`. `cifra` stands between the two texts. */
interface Regla {
  readonly si: (fila: FilaDeFormato) => boolean;
  readonly formula: (celda: Direccion) => string;
  readonly dice: string | readonly [string, string];
  readonly cifra?: (celda: Direccion) => string;
  readonly valor?: (fila: FilaDeFormato) => number;
}

/** A condition on cells: what it is of a row, and its formula. */
type Condicion = Pick<Regla, 'si' | 'formula'>;

const hay = (campo: string): Condicion => ({
  si: (fila) => !vacia(fila[campo] ?? null),
  formula: (celda) => `TRIM(${celda(campo)})<>""`,
});
const no = ({ si, formula }: Condicion): Condicion => ({
  si: (fila) => !si(fila),
  formula: (celda) => `NOT(${formula(celda)})`,
});
const todo = (...condiciones: readonly Condicion[]): Condicion => ({
  si: (fila) => condiciones.every(({ si }) => si(fila)),
  formula: (celda) => `AND(${condiciones.map(({ formula }) => formula(celda)).join(',')})`,
});
const esNumero = (campo: string): Condicion => ({
  si: (fila) => typeof fila[campo] === 'number',
  formula: (celda) => `ISNUMBER(${celda(campo)})`,
});

const numero = (fila: FilaDeFormato, campo: string): number => fila[campo] as number;

const conNumeros = todo(esNumero('numerador'), esNumero('denominador'), esNumero('valor'));
const razonEn = (fila: FilaDeFormato): number =>
  (100 * numero(fila, 'numerador')) / numero(fila, 'denominador');
/** Of blanks, texts and a denominator of 0 there is none: the conditions before it see to that. */
const razon = (celda: Direccion): string => `100*${celda('numerador')}/${celda('denominador')}`;

/** What Excel's ROUND gives: halves away from 0. */
const redondea = (n: number, decimales: number): number =>
  (Math.sign(n) * Math.round(Number(`${Math.abs(n)}e${decimales}`))) / 10 ** decimales;

/** A printed figure may be a tenth's half away, or a whole number. */
const CERCA = 0.05;
const COMPARA = 1e-9;
const contradice: Condicion = {
  si: (fila) => {
    if (!conNumeros.si(fila) || numero(fila, 'denominador') === 0) return false;
    const [valor, da] = [numero(fila, 'valor'), razonEn(fila)];
    return Math.abs(valor - da) > CERCA + COMPARA && valor !== redondea(da, 0);
  },
  formula: (celda) => {
    const valor = celda('valor');
    const lejos = `ABS(${valor}-${razon(celda)})>${CERCA + COMPARA}`;
    const juntas = `AND(${lejos},${valor}<>ROUND(${razon(celda)},0))`;
    return `IF(${conNumeros.formula(celda)},IF(${celda('denominador')}<>0,${juntas},FALSE),FALSE)`;
  },
};
const fraccion: Condicion = {
  si: (fila) =>
    contradice.si(fila) && Math.abs(100 * numero(fila, 'valor') - razonEn(fila)) <= CERCA,
  formula: (celda) =>
    `IF(${contradice.formula(celda)},ABS(100*${celda('valor')}-${razon(celda)})<=${CERCA},FALSE)`,
};
const parteMayor: Condicion = {
  si: (fila) =>
    esNumero('numerador').si(fila) &&
    esNumero('denominador').si(fila) &&
    numero(fila, 'numerador') > numero(fila, 'denominador'),
  formula: (celda) =>
    `AND(ISNUMBER(${celda('numerador')}),ISNUMBER(${celda('denominador')}),${celda('numerador')}>${celda('denominador')})`,
};
const esCero = (campo: string): Condicion => ({
  si: (fila) => fila[campo] === 0,
  formula: (celda) => `AND(ISNUMBER(${celda(campo)}),${celda(campo)}=0)`,
});

const acumula: Condicion = {
  si: ({ acumulado }) => igual(comoTexto(acumulado ?? null), SI_NO[0]),
  formula: (celda) => `TRIM(${celda('acumulado')})=${texto(SI_NO[0])}`,
};
const bajaDelSemestre: Condicion = {
  si: (fila) => numero(fila, 'valor') < numero(fila, 'semestreAnterior'),
  formula: (celda) => `${celda('valor')}<${celda('semestreAnterior')}`,
};

const regla = (condicion: Condicion, dice: string): Regla => ({ ...condicion, dice });
const queDa = (condicion: Condicion, dice: readonly [string, string]): Regla => ({
  ...condicion,
  dice,
  cifra: (celda) => `ROUND(${razon(celda)},2)`,
  valor: (fila) => redondea(razonEn(fila), 2),
});

const F = T.falta;
const C = T.cantidades;
const valor = hay('valor');
const noEsNumero = (campo: 'valor' | 'numerador' | 'denominador', casilla: number): Regla =>
  regla(todo(hay(campo), no(esNumero(campo))), F.noNumero(C[campo], casilla));
const faltaConValor = (campo: string, dice: string): Regla =>
  regla(todo(valor, no(hay(campo))), dice);

const SIEMPRE: readonly Regla[] = [
  regla(todo(no(valor), no(hay('motivo'))), F.valorOMotivo),
  regla(todo(valor, hay('motivo')), F.valorYMotivo),
  noEsNumero('valor', 7),
  noEsNumero('numerador', 5),
  noEsNumero('denominador', 6),
];
const DE_PORCENTAJE: readonly Regla[] = [
  faltaConValor('numerador', F.falta(C.numerador, 5)),
  faltaConValor('denominador', F.falta(C.denominador, 6)),
  regla(esCero('denominador'), F.denominadorCero),
  queDa(todo(contradice, no(fraccion)), F.contradice),
  queDa(fraccion, F.fraccion),
  regla(parteMayor, F.parteMayor),
];
/** A count of the second semester may be the year's: whoever reports it knows. */
const DE_CONTEO: readonly Regla[] = [
  regla(todo(valor, esNumero('semestreAnterior'), no(hay('acumulado'))), F.acumulado),
  regla(
    todo(esNumero('valor'), esNumero('semestreAnterior'), acumula, bajaDelSemestre),
    F.acumuladoQueBaja,
  ),
];
const DE_VALOR: readonly Regla[] = [
  faltaConValor('sustento', F.falta(C.sustento, 11)),
  faltaConValor('enlace', F.evidencia),
];

/** What a row has to be filled in, and what is wrong with it. */
interface Cuenta {
  readonly pedidas: readonly Condicion[];
  /** Where this holds, nothing else is asked. */
  readonly basta?: Condicion;
  readonly reglas: readonly Regla[];
}

/** Whether a unit goes with a numerator and a denominator: asked for, or open to who has them. */
export const pideRazon = (unidad: string): boolean => esPorcentaje(unidad);

function cuentaDe(
  { nombre, columnas }: TablaDeFormato,
  fila: FilaDeFormato,
  ultimoEstado: string,
): Cuenta {
  switch (nombre) {
    case 'tblFormatoReporte': {
      const razones = pideRazon(comoTexto(fila.unidadMedida ?? null));
      const conAcumulado = columnas.some(({ campo }) => campo === 'acumulado');
      return {
        pedidas: [
          'valor',
          ...(razones ? ['numerador', 'denominador'] : []),
          'sustento',
          'enlace',
        ].map(hay),
        basta: todo(no(valor), hay('motivo')),
        reglas: [
          ...SIEMPRE,
          ...(razones ? DE_PORCENTAJE : conAcumulado ? DE_CONTEO : []),
          ...DE_VALOR,
        ],
      };
    }
    case 'tblFormatoObservaciones':
      return {
        pedidas: [hay('respuesta')],
        reglas: [regla(no(hay('respuesta')), F.respuesta)],
      };
    case 'tblFormatoCompromisos': {
      const cumplido: Condicion = {
        si: ({ estado }) => igual(comoTexto(estado ?? null), ultimoEstado),
        formula: (celda) => `TRIM(${celda('estado')})=${texto(ultimoEstado)}`,
      };
      const verificado: Condicion = {
        si: (f) => !cumplido.si(f) || hay('medioVerificacion').si(f),
        formula: (c) => `OR(NOT(${cumplido.formula(c)}),${hay('medioVerificacion').formula(c)})`,
      };
      return {
        // An estado is there from the start: it counts with what was done about it.
        pedidas: [hay('comentario'), todo(hay('estado'), hay('comentario'), verificado)],
        reglas: [
          regla(no(hay('estado')), F.estado),
          regla(no(hay('comentario')), F.comentario),
          regla(no(verificado), F.verificacion),
        ],
      };
    }
  }
}

/** As Excel compares texts. */
const igual = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase('es') === b.trim().toLocaleLowerCase('es');

/** A text as a formula has it. */
export const texto = (t: string): string => `"${t.replaceAll('"', '""')}"`;

/** A cell of the two columns that count: its formula and the value that it has now. */
export interface CeldaContada {
  readonly formula: string;
  readonly value: string | number;
}

export interface FilaContada {
  readonly llenado: CeldaContada;
  readonly queFalta: CeldaContada;
}

/** How full a row is and what it lacks, as formulas and as they stand. */
export function contar(
  tabla: TablaDeFormato,
  fila: FilaDeFormato,
  celda: Direccion,
  ultimoEstado: string,
): FilaContada {
  const { pedidas, basta, reglas } = cuentaDe(tabla, fila, ultimoEstado);
  const llenas = pedidas.filter(({ si }) => si(fila)).length;
  const suma = pedidas.map(({ formula }) => `IF(${formula(celda)},1,0)`).join('+');
  const parte = `(${suma})/${pedidas.length}`;
  const dichas = reglas.filter(({ si }) => si(fila)).map((r) => decir(r, fila));
  return {
    llenado: {
      formula: `=IFERROR(${basta ? `IF(${basta.formula(celda)},1,${parte})` : parte},0)`,
      value: basta?.si(fila) ? 1 : llenas / pedidas.length,
    },
    queFalta: {
      formula: `=IFERROR(TRIM(${reglas.map((r) => enFormula(r, celda)).join('&')}),${texto(T.conError)})`,
      value: dichas.join(' '),
    },
  };
}

const decir = ({ dice, valor: suyo }: Regla, fila: FilaDeFormato): string =>
  typeof dice === 'string' ? dice : `${dice[0]}${suyo!(fila)}${dice[1]}`;

/** Text and a space where it holds; numbers join texts as the machine's language writes them. */
function enFormula({ formula, dice, cifra }: Regla, celda: Direccion): string {
  const si =
    typeof dice === 'string'
      ? texto(`${dice} `)
      : `${texto(dice[0])}&${cifra!(celda)}&${texto(`${dice[1]} `)}`;
  return `IF(${formula(celda)},${si},"")`;
}
