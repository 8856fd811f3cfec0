/** A new document out of its plan: the same plan gives the same bytes. */
import { Package, XML_DECLARATION } from '@pnftp/xlsx/opc';
import { informe as T } from '../../textos/informe';
import type { Documento, Pieza, Pregunta, Titulo } from '../bloques';
import { dibujaBloque, type Lienzo } from './bloque';
import { ajustesXml, estilosXml, IDS, numeracionXml } from './estilos';
import { bloquesEn, textoVisible } from './leer';
import { numerar } from './numerar';
import { datosDe, escribeMemoria, ponGrafico } from './partes';
import {
  campo,
  control,
  idDe,
  parrafoDe,
  R,
  tagDeBloque,
  tagDePregunta,
  texto,
  trazo,
  W,
} from './xml';

export const PRINCIPAL = 'word/document.xml';
const TIPO = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** A4 in twentieths of a point; margins of 2.5 cm, on their side of 1.5 cm. */
const HOJA = { corto: 11906, largo: 16838, margen: 1418, margenApaisado: 850 } as const;
export const ANCHO = HOJA.corto - 2 * HOJA.margen;
export const ANCHO_APAISADO = HOJA.largo - 2 * HOJA.margenApaisado;

export function documentoWord(documento: Documento): Uint8Array {
  const pack = Package.empty();
  pack.relate('', `${R}/officeDocument`, PRINCIPAL);
  const partes = [
    ['word/styles.xml', 'styles', estilosXml()],
    ['word/numbering.xml', 'numbering', numeracionXml()],
    ['word/settings.xml', 'settings', ajustesXml()],
    ['word/footer1.xml', 'footer', pieXml(documento.pie, ANCHO)],
    ['word/footer2.xml', 'footer', pieXml(documento.pie, ANCHO_APAISADO)],
  ] as const;
  const [, , , pieVertical, pieApaisado] = partes.map(([nombre, tipo, xml]) => {
    pack.setText(nombre, xml);
    pack.setContentType(nombre, `${TIPO}.${tipo}+xml`);
    return pack.relate(PRINCIPAL, `${R}/${tipo}`, nombre);
  }) as [string, string, string, string, string];
  const xml = cuerpoXml(pack, documento, { pieVertical, pieApaisado });
  pack.setText(PRINCIPAL, xml);
  pack.setContentType(PRINCIPAL, `${TIPO}.document.main+xml`);
  ponPropiedades(pack, documento);
  escribeMemoria(pack, PRINCIPAL, {
    codigo: documento.codigo,
    bloques: new Map(
      bloquesEn(xml).map(({ tag, dentro }) => {
        const suyo = documento.piezas.find((p) => p.clase === 'bloque' && p.tag === tag);
        return [
          tag,
          {
            texto: textoVisible(dentro).huella,
            datos: suyo?.clase === 'bloque' ? datosDe(suyo) : '',
          },
        ];
      }),
    ),
  });
  return pack.save();
}

interface Pies {
  readonly pieVertical: string;
  readonly pieApaisado: string;
}

function cuerpoXml(pack: Package, documento: Documento, pies: Pies): string {
  let id = 0;
  let ancho = ANCHO;
  const lienzo: Lienzo = {
    estilo: (nombre) => IDS[nombre]!,
    siguienteId: () => ++id,
    grafico: (_tag, grafico) => ponGrafico(pack, PRINCIPAL, grafico),
    get ancho() {
      return ancho;
    },
  };
  const partes = documento.piezas.map((pieza) => {
    if (pieza.clase !== 'salto') return dibujaPieza(pieza, lienzo, documento.piezas);
    ancho = ANCHO_APAISADO;
    return `<w:p><w:pPr>${seccionXml(false, pies.pieVertical)}</w:pPr></w:p>`;
  });
  const { apaisadoAlFinal } = documento;
  const ultima = seccionXml(apaisadoAlFinal, apaisadoAlFinal ? pies.pieApaisado : pies.pieVertical);
  // Where people go on writing, outside every control.
  const cierre = parrafoDe(lienzo.estilo('PNFTP Dato'), '');
  return numerar(
    `${XML_DECLARATION}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${partes.join('')}${cierre}${ultima}</w:body></w:document>`,
  );
}

function seccionXml(apaisada: boolean, pie: string): string {
  const [w, h] = apaisada ? [HOJA.largo, HOJA.corto] : [HOJA.corto, HOJA.largo];
  const margen = apaisada ? HOJA.margenApaisado : HOJA.margen;
  return `<w:sectPr><w:footerReference w:type="default" r:id="${pie}"/><w:pgSz w:w="${w}" w:h="${h}"${apaisada ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="${margen}" w:right="${margen}" w:bottom="${margen}" w:left="${margen}" w:header="567" w:footer="567" w:gutter="0"/><w:cols w:space="708"/></w:sectPr>`;
}

export function dibujaPieza(
  pieza: Exclude<Pieza, { clase: 'salto' }>,
  lienzo: Lienzo,
  todas: readonly Pieza[],
): string {
  switch (pieza.clase) {
    case 'titulo':
      return parrafoDe(lienzo.estilo(`heading ${pieza.nivel}`), trazo(pieza.texto));
    case 'pregunta':
      return dibujaPregunta(pieza, lienzo);
    case 'indice':
      return indiceXml(todas, lienzo);
    case 'bloque': {
      const tag = tagDeBloque(pieza.tag);
      const { titulo, bloqueado = false } = pieza;
      return control({ tag, titulo, id: idDe(tag), bloqueado }, dibujaBloque(pieza, lienzo));
    }
  }
}

/** A place to write in: a click selects the question, and what is typed takes its place. */
function dibujaPregunta({ tag, texto: dicho }: Pregunta, lienzo: Lienzo): string {
  const entero = tagDePregunta(tag);
  const estilo = `<w:rStyle w:val="${lienzo.estilo('Placeholder Text')}"/>`;
  return control(
    { tag: entero, titulo: dicho, id: idDe(entero), pendiente: true },
    parrafoDe('', trazo(`[${dicho}]`, estilo)),
  );
}

/** Word's own contents, with the headings as they are now; Word puts the pages when it opens it. */
function indiceXml(piezas: readonly Pieza[], lienzo: Lienzo): string {
  const titulos = piezas.filter((p): p is Titulo => p.clase === 'titulo' && p.nivel < 3);
  const cuentas = [0, 0];
  const renglones = titulos.map(({ nivel, texto: dicho }) => {
    cuentas[nivel - 1]!++;
    if (nivel === 1) cuentas[1] = 0;
    const numero = `${cuentas.slice(0, nivel).join('.')}.`;
    return { estilo: lienzo.estilo(`toc ${nivel}`), dicho: `${numero} ${dicho}` };
  });
  const abre = `<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const cierra = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const parrafos = renglones.map(({ estilo, dicho }, i) =>
    parrafoDe(
      estilo,
      `${i === 0 ? abre : ''}${trazo(dicho)}${i === renglones.length - 1 ? cierra : ''}`,
    ),
  );
  const cabeza = parrafoDe(lienzo.estilo('TOC Heading'), trazo(T.contenido));
  return `<w:sdt><w:sdtPr><w:id w:val="${idDe('pnftp:indice')}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${cabeza}${parrafos.join('')}</w:sdtContent></w:sdt>`;
}

/** Letters that stand beside the page's number in a line. */
const EN_EL_PIE = 112;

function pieXml(titulo: string, ancho: number): string {
  const [antes, entre] = T.pagina as [string, string];
  const numero = (cual: string) => campo(cual, '<w:t>1</w:t>');
  const corto = titulo.length > EN_EL_PIE ? `${titulo.slice(0, EN_EL_PIE).trimEnd()}…` : titulo;
  const tab = `<w:tabs><w:tab w:val="clear" w:pos="9070"/><w:tab w:val="right" w:pos="${ancho}"/></w:tabs>`;
  const dentro = `${trazo(`${corto}\t${antes}`)}${numero('PAGE')}${trazo(entre)}${numero('NUMPAGES')}`;
  return `${XML_DECLARATION}<w:ftr xmlns:w="${W}">${parrafoDe(IDS.footer!, dentro, tab)}</w:ftr>`;
}

/** No day and no person's name: the title, and the entity. */
function ponPropiedades(pack: Package, { titulo, autor }: Documento): void {
  const nucleo = 'docProps/core.xml';
  pack.setText(
    nucleo,
    `${XML_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${texto(titulo)}</dc:title><dc:creator>${texto(autor)}</dc:creator><dc:language>es-PE</dc:language></cp:coreProperties>`,
  );
  pack.setContentType(nucleo, 'application/vnd.openxmlformats-package.core-properties+xml');
  pack.relate(
    '',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    nucleo,
  );
}
