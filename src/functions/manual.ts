/** The reference pages of the functions, made of the catalogue: Markdown for the manual. */
import type { Idioma } from '../textos/idioma';
import { textosManual } from '../textos/manual';
import { CATALOGO, customFunctionNames, nombreCompleto } from './catalogo';
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

const sintaxis = (ficha: FichaFuncion, idioma: Idioma): string => {
  const argumentos = ficha.argumentos.map(({ nombre, opcional }) =>
    opcional ? `[${nombre[idioma]}]` : nombre[idioma],
  );
  return `${nombreCompleto(ficha)}(${argumentos.join(', ')})`;
};

const fila = (celdas: readonly string[]): string => `| ${celdas.join(' | ')} |`;

const pagina = (ficha: FichaFuncion, idioma: Idioma): string => {
  const t = textosManual[idioma];
  return [
    `<a id="${ficha.ancla}"></a>`,
    '',
    `## ${nombreCompleto(ficha)}`,
    '',
    ficha.descripcion[idioma],
    '',
    '```text',
    sintaxis(ficha, idioma),
    '```',
    '',
    ...ficha.argumentos.map(
      ({ nombre, descripcion, forma, opcional }) =>
        `- **${nombre[idioma]}** (${t.formas[forma]}${opcional ? `, ${t.opcional}` : ''}): ${descripcion[idioma]}.`,
    ),
    '',
    `**${t.da}** ${ficha.resultado[idioma]}`,
    '',
    `**${t.metodo}**`,
    '',
    ...ficha.metodo[idioma].map((parrafo) => `- ${parrafo}`),
    '',
    `**${t.ejemplos}**`,
    '',
    fila(t.cabeceraEjemplos),
    '| --- | --- | --- |',
    ...ficha.ejemplos.map((ejemplo) =>
      fila([`\`${formulaDe(ficha, ejemplo)}\``, mostrado(ejemplo.resultado), ejemplo.nota[idioma]]),
    ),
    '',
    `**${t.errores}**`,
    '',
    ...ficha.errores[idioma].map((parrafo) => `- ${parrafo}`),
    '',
  ].join('\n');
};

/** `docs/funciones.md` or `docs/funciones.en.md`, whole. */
export function manualDeFunciones(idioma: Idioma = 'es'): string {
  const t = textosManual[idioma];
  return [
    t.introduccion(customFunctionNames.length),
    `## ${t.indice}`,
    '',
    fila(t.cabeceraIndice),
    '| --- | --- |',
    ...CATALOGO.map((ficha: FichaFuncion) =>
      fila([`[${nombreCompleto(ficha)}](#${ficha.ancla})`, ficha.descripcion[idioma]]),
    ),
    '',
    ...CATALOGO.map((ficha) => pagina(ficha, idioma)),
  ].join('\n');
}
