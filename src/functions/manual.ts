/** The reference pages of the functions, made of the catalogue: Markdown for the manual. */
import { CATALOGO, customFunctionNames, ESPACIO_DE_NOMBRES, nombreCompleto } from './catalogo';
import type { Ejemplo, Escalar, FichaFuncion, Rango } from './tipos';

const constante = (celda: Escalar): string =>
  typeof celda === 'number' ? String(celda) : `"${celda.replaceAll('"', '""')}"`;

const esRango = (argumento: Escalar | Rango): argumento is Rango => Array.isArray(argumento);

/** A value as a formula writes it: `6.9`, `"ND"`, `{38.7;1718;69}`. A range of one is its cell. */
const escrito = (argumento: Escalar | Rango): string => {
  if (!esRango(argumento)) return constante(argumento);
  if (argumento.length === 1 && argumento[0]?.length === 1) {
    return constante(argumento[0][0] as Escalar);
  }
  return `{${argumento.map((fila) => fila.map(constante).join(',')).join(';')}}`;
};

/** `=PNFTP.AVANCE1(6.9,8.9)` */
export const formulaDe = (ficha: FichaFuncion, { argumentos }: Ejemplo): string =>
  `=${nombreCompleto(ficha)}(${argumentos.map(escrito).join(',')})`;

const mostrado = (resultado: Escalar | Rango): string => {
  if (!esRango(resultado)) return `\`${resultado}\``;
  return resultado.map((fila) => `\`${fila.join(' · ')}\``).join('<br>');
};

const sintaxis = (ficha: FichaFuncion): string => {
  const argumentos = ficha.argumentos.map(({ nombre, opcional }) =>
    opcional ? `[${nombre.es}]` : nombre.es,
  );
  return `${nombreCompleto(ficha)}(${argumentos.join(', ')})`;
};

const FORMA = {
  celda: 'celda o rango',
  serie: 'rango de varias celdas',
  lista: 'rango',
} as const;

const pagina = (ficha: FichaFuncion): string =>
  [
    `<a id="${ficha.ancla}"></a>`,
    '',
    `## ${nombreCompleto(ficha)}`,
    '',
    ficha.descripcion.es,
    '',
    '```text',
    sintaxis(ficha),
    '```',
    '',
    ...ficha.argumentos.map(
      ({ nombre, descripcion, forma, opcional }) =>
        `- **${nombre.es}** (${FORMA[forma]}${opcional ? ', opcional' : ''}): ${descripcion.es}.`,
    ),
    '',
    `**Da:** ${ficha.resultado.es}`,
    '',
    '**Cómo se calcula**',
    '',
    ...ficha.metodo.es.map((parrafo) => `- ${parrafo}`),
    '',
    '**Ejemplos**',
    '',
    '| Fórmula | Resultado | Qué es |',
    '| --- | --- | --- |',
    ...ficha.ejemplos.map(
      (ejemplo) =>
        `| \`${formulaDe(ficha, ejemplo)}\` | ${mostrado(ejemplo.resultado)} | ${ejemplo.nota.es} |`,
    ),
    '',
    '**Cuándo da error o ND**',
    '',
    ...ficha.errores.es.map((parrafo) => `- ${parrafo}`),
    '',
  ].join('\n');

const INTRODUCCION = `# Funciones

Las funciones de PNFTP ponen el método en una celda: escriba \`=${ESPACIO_DE_NOMBRES}.\` y Excel ofrece las ${customFunctionNames.length}. Esta página sale del mismo catálogo que lee Excel (\`src/functions/catalogo.ts\`).

## Lo que vale para todas

- **Celdas o rangos.** Cada argumento puede ser una celda o un rango. Con un rango la función da un resultado por fila, que se derrama en las celdas de abajo; una sola celda al lado vale para todas. Los rangos deben tener la misma forma. Dentro de una tabla use la forma de una celda: Excel no deja derramar en ella.
- **Unidades.** Los avances van y vienen en unidades de porcentaje: 77.5, no 0.775. No se adivina la unidad; la validación señala la que parece equivocada.
- **Una celda vacía no es cero.** Vacía, \`""\` o un argumento que falta significan que no hay dato. Algunas versiones de Excel de escritorio pasan una celda vacía como 0 y la función no puede saberlo: en sus fórmulas use \`SI(A1="","",A1)\`, como hacen las hojas del complemento.
- **ND** («no hay dato») es el texto \`ND\`. Todas lo dan y todas lo aceptan; [CAUSA](#causa) dice por qué.
- **«No reportado»** se acepta donde va un valor o un avance: cuenta como 0 [R], Bajo en los niveles y 0 en los promedios. Si su política lo trata como ND (\`no_reportado\`), escriba ND.
- **Un texto no es un número.** «41,67», «3,325» y «95%» escritos como texto se rechazan con #¡VALOR! y un mensaje: no se adivina. En un rango que da un resultado por celda, la celda mala da ND en su sitio y las demás se calculan; CAUSA dice qué tiene. En una función que da un solo resultado de un rango (PROMEDIO, INDICE, VALORACION) la celda mala lo rechaza, y el mensaje dice cuál es.
- **Errores de Excel** en una sola celda pasan tal cual (salvo #¡REF! y #¿NOMBRE?, que Excel no deja devolver y dan #¡VALOR!). VERDADERO y FALSO no son números. Una fecha llega como su número de serie: no se distingue de otro número.
- **Las palabras** (Alto, Intermedio, Bajo, las causas, la recomendación) son las mismas en cualquier idioma de Excel, porque quedan en el libro.
- **Parámetros.** Las funciones aplican el método con sus valores por defecto. Los umbrales, los cortes y los pesos se pueden dar; lo demás que un libro cambie en Política lo aplican las acciones, que entonces escriben valores.
- Las marcas dicen de dónde sale cada regla: [R] el informe · [D] deducida de él · [2] de segunda mano · [C] elección nuestra.
- Los ejemplos usan la coma entre argumentos y el punto decimal; su Excel puede pedir punto y coma.

## Si el complemento no está

Un libro con estas funciones guarda sus últimos valores, y los muestra donde el complemento no está instalado mientras no se recalcule. Si al recalcular aparece #¿NOMBRE?, instale el complemento, o pida el libro con los valores congelados: **Congelar valores** cambia cada fórmula de PNFTP por su valor, con la lista de lo que cambió.
`;

const INDICE_DE_FUNCIONES = ['| Función | Qué da |', '| --- | --- |'].concat(
  CATALOGO.map(
    (ficha: FichaFuncion) =>
      `| [${nombreCompleto(ficha)}](#${ficha.ancla}) | ${ficha.descripcion.es} |`,
  ),
);

/** `docs/funciones.md`, whole. */
export const manualDeFunciones = (): string =>
  [INTRODUCCION, '## Índice', '', ...INDICE_DE_FUNCIONES, '', ...CATALOGO.map(pagina)].join('\n');
