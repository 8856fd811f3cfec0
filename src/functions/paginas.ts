/**
 * The manual as a page of the add-in's own server, which Excel opens from the help link of a
 * function. It is made of the same Markdown; only what that text uses is understood here.
 */
import type { Idioma } from '../textos/idioma';
import { textosManual } from '../textos/manual';
import { manualDeFunciones } from './manual';
import { PAGINA_DE_AYUDA } from './metadata';

const escapar = (texto: string): string =>
  texto
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Code is taken out first: nothing in it is marked up. */
const enLinea = (texto: string): string =>
  texto
    .split(/(`[^`]*`|<br>)/)
    .map((trozo) => {
      if (trozo === '<br>') return trozo;
      if (trozo.startsWith('`')) return `<code>${escapar(trozo.slice(1, -1))}</code>`;
      return escapar(trozo)
        .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
        .replace(/\[([^\]]+)\]\((#[a-z0-9-]+)\)/g, '<a href="$2">$1</a>');
    })
    .join('');

const celdas = (linea: string): string[] => linea.slice(2, -2).split(' | ');

function tabla([cabecera = '', , ...filas]: readonly string[]): string {
  const fila = (linea: string, marca: 'td' | 'th') =>
    `<tr>${celdas(linea)
      .map((texto) => `<${marca}>${enLinea(texto)}</${marca}>`)
      .join('')}</tr>`;
  const cuerpo = filas.map((linea) => fila(linea, 'td')).join('\n');
  return `<table>\n<thead>${fila(cabecera, 'th')}</thead>\n<tbody>\n${cuerpo}\n</tbody>\n</table>`;
}

/** One block: what stands between two empty lines. */
function bloque(lineas: readonly string[], ancla: string): string {
  const [primera = ''] = lineas;
  if (primera.startsWith('## ')) {
    return `<h2${ancla ? ` id="${ancla}"` : ''}>${enLinea(primera.slice(3))}</h2>`;
  }
  if (primera.startsWith('# ')) return `<h1>${enLinea(primera.slice(2))}</h1>`;
  if (primera.startsWith('```')) {
    return `<pre><code>${escapar(lineas.slice(1, -1).join('\n'))}</code></pre>`;
  }
  if (primera.startsWith('| ')) return tabla(lineas);
  if (primera.startsWith('- ')) {
    const puntos = lineas.map((linea) => `<li>${enLinea(linea.slice(2))}</li>`).join('\n');
    return `<ul>\n${puntos}\n</ul>`;
  }
  return `<p>${enLinea(lineas.join(' '))}</p>`;
}

function cuerpo(markdown: string): string {
  const partes: string[] = [];
  let ancla = '';
  for (const texto of markdown.split(/\n{2,}/)) {
    const lineas = texto.split('\n').filter((linea) => linea !== '');
    if (lineas.length === 0) continue;
    const id = /^<a id="([a-z0-9-]+)"><\/a>$/.exec(lineas[0]!)?.[1];
    if (id !== undefined) {
      ancla = id;
      continue;
    }
    partes.push(bloque(lineas, ancla));
    ancla = '';
  }
  return partes.join('\n');
}

const ESTILO = `
      body { max-width: 52em; margin: 2em auto; padding: 0 1em; font: 16px/1.55 'Segoe UI', system-ui, sans-serif; color: #1b1f24; background: #ffffff; }
      h1, h2 { color: #1f3a5f; line-height: 1.25; }
      h2 { margin-top: 2.2em; padding-top: 0.6em; border-top: 1px solid #b4becb; scroll-margin-top: 0.5em; }
      a { color: #0b4f8a; }
      code { font-family: Consolas, 'Cascadia Mono', monospace; font-size: 0.92em; overflow-wrap: anywhere; }
      pre { padding: 0.8em 1em; background: #f1f5fa; white-space: pre-wrap; }
      table { width: 100%; border-collapse: collapse; }
      th, td { padding: 0.4em 0.7em; border-bottom: 1px solid #b4becb; text-align: left; vertical-align: top; }
      th { background: #1f3a5f; color: #ffffff; }
      .idioma { text-align: right; margin: 0; }`;

/** The whole page, in one language, with a link to the other. */
export function paginaDeFunciones(idioma: Idioma): string {
  const t = textosManual[idioma];
  const otro: Idioma = idioma === 'es' ? 'en' : 'es';
  return `<!doctype html>
<html lang="${idioma}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'" />
    <title>${escapar(t.titulo)}</title>
    <style>${ESTILO}
    </style>
  </head>
  <body>
<p class="idioma"><a href="${PAGINA_DE_AYUDA[otro]}" lang="${otro}">${escapar(t.enOtroIdioma)}</a></p>
${cuerpo(manualDeFunciones(idioma))}
  </body>
</html>
`;
}
