/** People's text over two further runs: also what they moved, retitled, deleted, commented and track. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Workbook } from '@pnftp/xlsx';
import { planInforme } from '../../src/informe/informe';
import { documentoWord } from '../../src/informe/word/documento';
import { DocumentoAjeno, sobreDocumento, type Sobre } from '../../src/informe/word/sobre';
import { filaDe, libroPnftp, pon } from '../acciones/ayuda';
import { bloque, cuerpoDe, errores, filasEn, leido, llano } from './ayuda';

const planDe = async (libro?: Workbook) => {
  const { material, matriz } = await leido(libro);
  return planInforme(material, matriz);
};

/** Takes the parts of a package, changes some as text, and packs them again, as another program does. */
function tocado(docx: Uint8Array, cambia: (partes: Record<string, string>) => void): Uint8Array {
  const bytes = unzipSync(docx);
  const textos = Object.fromEntries(
    Object.entries(bytes)
      .filter(([nombre]) => /\.(xml|rels)$/.test(nombre))
      .map(([nombre, b]) => [nombre, strFromU8(b)]),
  );
  cambia(textos);
  for (const [nombre, texto] of Object.entries(textos)) bytes[nombre] = strToU8(texto);
  return zipSync(bytes);
}

const enCuerpo = (docx: Uint8Array, cambia: (xml: string) => string): Uint8Array =>
  tocado(docx, (partes) => {
    partes['word/document.xml'] = cambia(partes['word/document.xml']!);
  });

/** A whole content control of ours, its tags and all. */
function control(xml: string, tag: string): string {
  const marca = xml.indexOf(`<w:tag w:val="pnftp:${tag}"/>`);
  const desde = xml.lastIndexOf('<w:sdt>', marca);
  return xml.slice(
    desde,
    xml.indexOf('</w:sdtContent></w:sdt>', marca) + '</w:sdtContent></w:sdt>'.length,
  );
}

/** The document with the insides of our blocks left out: all that has to stay byte for byte. */
const sinBloques = (xml: string): string =>
  xml.replace(
    /(<w:tag w:val="pnftp:bloque:[^"]*"\/>(?:(?!<w:sdtContent>).)*<w:sdtContent>).*?(<\/w:sdtContent><\/w:sdt>)/gs,
    '$1$2',
  );

const suerte = ({ bloques }: Sobre, cual: string): string[] =>
  bloques.filter((b) => b.suerte === cual).map(({ tag }) => tag);

const SUYO =
  '<w:p w:rsidR="00A10B2C"><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Lo que la comisión acordó en marzo.</w:t></w:r></w:p>';
const CON_MARCAS =
  '<w:p><w:r><w:t xml:space="preserve">Quedan </w:t></w:r><w:del w:id="7001" w:author="Ana" w:date="2024-05-02T10:00:00Z"><w:r><w:delText>dos</w:delText></w:r></w:del><w:ins w:id="7002" w:author="Ana" w:date="2024-05-02T10:00:00Z"><w:r><w:t>tres</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> mesas de trabajo.</w:t></w:r></w:p>';

/** What a team does to a report in a month. */
function trabajado(docx: Uint8Array): Uint8Array {
  return tocado(docx, (partes) => {
    let xml = partes['word/document.xml']!;
    const cambia = (antes: string, despues: string) => {
      if (!xml.includes(antes)) throw new Error(`not there: ${antes.slice(0, 80)}`);
      xml = xml.replace(antes, () => despues);
    };
    // An answer in its place, and text of their own with tracked changes before it.
    cambia(
      '[¿Qué hay que hacer en los próximos dos años, y quién lo hace?]',
      'Cumplir 2.1, el Ministerio Público.',
    );
    cambia(control(xml, 'pregunta:resumen.problema'), SUYO + CON_MARCAS);
    // Retitled.
    cambia('>Brechas de información</w:t></w:r></w:p>', '>Lo que aún no sabemos</w:t></w:r></w:p>');
    // Moved: the service 4 before the service 2, heading and all.
    const cuarto = control(xml, 'bloque:implementacion.servicio.4');
    cambia(cuarto, '');
    const segundo = control(xml, 'bloque:implementacion.servicio.2');
    cambia(segundo, `${cuarto}${SUYO}${segundo}`);
    // Deleted.
    cambia(control(xml, 'bloque:implementacion.servicio.6'), '');
    // Written into.
    const quinto = control(xml, 'bloque:implementacion.servicio.5');
    cambia(quinto, quinto.replace('En 2023 se obtuvo 230', 'En 2023 se obtuvo, según el MRE, 230'));
    // Changes not yet accepted, in a block.
    const septimo = control(xml, 'bloque:implementacion.servicio.7');
    cambia(
      septimo,
      septimo.replace(
        '</w:p></w:sdtContent>',
        '<w:ins w:id="7003" w:author="Ana" w:date="2024-05-02T10:00:00Z"><w:r><w:t xml:space="preserve"> Ver acta.</w:t></w:r></w:ins></w:p></w:sdtContent>',
      ),
    );
    // A comment on a figure of ours.
    const octavo = control(xml, 'bloque:implementacion.servicio.3');
    cambia(
      octavo,
      octavo.replace(
        /(<w:sdtContent><w:p>(?:<w:pPr>.*?<\/w:pPr>)?)(.*?)(<\/w:p>)/s,
        '$1<w:commentRangeStart w:id="1"/>$2<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>$3',
      ),
    );
    partes['word/document.xml'] = xml;
    partes['word/comments.xml'] =
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="Ana" w:date="2024-05-02T10:00:00Z" w:initials="A"><w:p><w:r><w:t>¿Seguro?</w:t></w:r></w:p></w:comment></w:comments>';
    partes['word/_rels/document.xml.rels'] = partes['word/_rels/document.xml.rels']!.replace(
      '</Relationships>',
      '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    );
    partes['[Content_Types].xml'] = partes['[Content_Types].xml']!.replace(
      '</Types>',
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
    );
    partes['word/settings.xml'] = partes['word/settings.xml']!.replace(
      '<w:defaultTabStop',
      '<w:trackRevisions/><w:defaultTabStop',
    );
  });
}

/** A workbook with another value of service 3, 4, 6 and 7. */
async function otroLibro(valor: number): Promise<Workbook> {
  const libro = await libroPnftp();
  for (const codigo of ['3', '4', '5', '6', '7']) {
    pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', codigo), 'VO 2023', valor);
  }
  return libro;
}

it('a document that nobody touched, over the same workbook, is the same bytes', async () => {
  const plan = await planDe();
  const docx = documentoWord(plan);
  const { docx: otra, bloques } = sobreDocumento(plan, docx);
  expect(Buffer.compare(docx, otra)).toBe(0);
  expect(new Set(bloques.map((b) => b.suerte))).toEqual(new Set(['igual']));
});

it('keeps what people did over two further runs, and renews the rest', async () => {
  const primero = trabajado(documentoWord(await planDe()));
  expect(errores(primero)).toEqual([]);
  const copia = primero.slice();
  let anterior = primero;
  for (const valor of [40, 50]) {
    const hecho = sobreDocumento(await planDe(await otroLibro(valor)), anterior);
    const [antes, xml] = [cuerpoDe(anterior), cuerpoDe(hecho.docx)];
    expect(sinBloques(xml)).toBe(sinBloques(antes));
    expect(suerte(hecho, 'quitado')).toEqual(['implementacion.servicio.6']);
    expect(suerte(hecho, 'editado')).toEqual(['implementacion.servicio.5']);
    expect(suerte(hecho, 'revision')).toEqual(['implementacion.servicio.7']);
    expect(suerte(hecho, 'nuevo')).toEqual([]);
    // Untouched blocks say the new figure; touched ones say what they said.
    for (const codigo of ['3', '4']) {
      expect(llano(bloque(xml, `implementacion.servicio.${codigo}`))).toMatch(
        new RegExp(`En 2023 se obtuvo ${valor}`),
      );
    }
    for (const codigo of ['5', '7']) {
      const tag = `bloque:implementacion.servicio.${codigo}`;
      expect(control(xml, tag)).toBe(control(antes, tag));
    }
    // In the order that they were put.
    const orden = [...xml.matchAll(/bloque:implementacion\.servicio\.(\d+)"/g)].map(([, c]) => c);
    expect(orden.slice(0, 6)).toEqual(['1', '4', '2', '3', '5', '7']);
    expect(xml).toContain(SUYO);
    expect(xml).toContain(CON_MARCAS);
    expect(llano(xml)).toContain('Cumplir 2.1, el Ministerio Público.');
    expect(llano(xml)).toContain('Lo que aún no sabemos');
    // The comment hangs where it hung.
    const tercero = control(xml, 'bloque:implementacion.servicio.3');
    for (const marca of [
      'commentRangeStart w:id="1"',
      'commentRangeEnd w:id="1"',
      'commentReference w:id="1"',
    ]) {
      expect(tercero.split(marca)).toHaveLength(2);
    }
    expect(errores(hecho.docx)).toEqual([]);
    // Other parts, byte for byte.
    const [deAntes, deAhora] = [unzipSync(anterior), unzipSync(hecho.docx)];
    const cambiadas = Object.keys(deAhora).filter(
      (n) => !deAntes[n] || Buffer.compare(deAntes[n], deAhora[n]!) !== 0,
    );
    for (const nombre of cambiadas) {
      expect(nombre).toMatch(
        /^(word\/document\.xml|customXml\/item1\.xml|word\/charts\/.*|word\/embeddings\/.*)$/,
      );
    }
    anterior = hecho.docx;
  }
  expect(Buffer.compare(primero, copia)).toBe(0);
});

it('numbers its captions among people’s own, as Word will', async () => {
  const suya =
    '<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t xml:space="preserve">Tabla </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> SEQ Tabla \\* ARABIC </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
  const docx = enCuerpo(documentoWord(await planDe()), (xml) => {
    const resumen = control(xml, 'bloque:resumen.cifras');
    return xml.replace(resumen, () => suya + resumen);
  });
  const libro = await otroLibro(40);
  const xml = cuerpoDe(sobreDocumento(await planDe(libro), docx).docx);
  // The levels are the fifth of ours, and one of theirs stands before.
  expect(
    llano(bloque(xml, 'resultados.niveles')).replaceAll(/ (SEQ|REF) [^.]*?(ARABIC|\\h) /g, ''),
  ).toContain('Tabla 6. Niveles');
});

it('finds styles by their names, as Word in Spanish calls them', async () => {
  const docx = tocado(documentoWord(await planDe()), (partes) => {
    for (const nombre of ['word/document.xml', 'word/styles.xml', 'word/numbering.xml']) {
      partes[nombre] = partes[nombre]!.replaceAll('"Caption"', '"Descripcin"');
    }
  });
  const { docx: hecho } = sobreDocumento(await planDe(await otroLibro(40)), docx);
  expect(bloque(cuerpoDe(hecho), 'resultados.niveles')).toContain('<w:pStyle w:val="Descripcin"/>');
  expect(cuerpoDe(hecho)).not.toContain('"Caption"');
  expect(errores(hecho)).toEqual([]);
});

it('puts a service that came after the one before it, with its heading and its question', async () => {
  const plan = await planDe();
  const sin = {
    ...plan,
    piezas: plan.piezas.filter(
      (p, i) =>
        !('tag' in p && p.tag === 'implementacion.servicio.9') &&
        !(
          p.clase === 'titulo' &&
          'tag' in (plan.piezas[i + 1] ?? {}) &&
          (plan.piezas[i + 1] as { tag: string }).tag === 'implementacion.servicio.9'
        ),
    ),
  };
  const hecho = sobreDocumento(plan, documentoWord(sin));
  expect(suerte(hecho, 'nuevo')).toEqual(['implementacion.servicio.9']);
  const xml = cuerpoDe(hecho.docx);
  const lugares = [
    'pregunta:implementacion.servicio.8',
    'bloque:implementacion.servicio.9',
    'pregunta:implementacion.servicio.9',
    'bloque:implementacion.servicio.10',
  ].map((t) => xml.indexOf(`pnftp:${t}"`));
  expect(lugares).toEqual([...lugares].sort((a, b) => a - b));
  expect(lugares[0]).toBeGreaterThan(0);
  expect(llano(xml.slice(lugares[0], lugares[1]))).toContain('Servicio 9: ');
  expect(filasEn(bloque(xml, 'implementacion.servicio.9'))).toHaveLength(2);
  expect(errores(hecho.docx)).toEqual([]);
});

it('adds nothing where the document does not remember what it had', async () => {
  const plan = await planDe();
  const docx = enCuerpo(documentoWord(plan), (xml) =>
    xml.replace(control(xml, 'bloque:implementacion.servicio.6'), ''),
  );
  const limpio = tocado(docx, (partes) => {
    partes['customXml/item1.xml'] = '<otro xmlns="urn:otro"/>';
  });
  const hecho = sobreDocumento(await planDe(await otroLibro(40)), limpio);
  expect(suerte(hecho, 'desconocido')).toEqual(['implementacion.servicio.6']);
  expect(suerte(hecho, 'renovado')).toEqual([]);
  expect(cuerpoDe(hecho.docx)).toBe(cuerpoDe(limpio));
});

it('says a document that is not ours', async () => {
  const plan = await planDe();
  const ajeno = tocado(documentoWord(plan), (partes) => {
    partes['word/document.xml'] = partes['word/document.xml']!.replaceAll('pnftp:', 'otro:');
    partes['customXml/item1.xml'] = '<otro xmlns="urn:otro"/>';
  });
  expect(() => sobreDocumento(plan, ajeno)).toThrow(DocumentoAjeno);
});

it('keeps what people wrote in a copy of a block, also after another copy was renewed', async () => {
  const suyo = 'En 2023 se obtuvo, según la secretaría,';
  const anterior = enCuerpo(documentoWord(await planDe()), (xml) => {
    const cuarto = control(xml, 'bloque:implementacion.servicio.4');
    const escrito = cuarto.replace('En 2023 se obtuvo', suyo);
    expect(escrito).not.toBe(cuarto);
    return xml.replace(cuarto, () => `${escrito}${cuarto}`);
  });
  const primera = sobreDocumento(await planDe(await otroLibro(40)), anterior);
  expect(suerte(primera, 'editado')).toEqual(['implementacion.servicio.4']);
  const segunda = sobreDocumento(await planDe(), primera.docx);
  expect(suerte(segunda, 'editado')).toEqual(['implementacion.servicio.4']);
  expect(cuerpoDe(segunda.docx).split(suyo).length - 1).toBe(1);
});

it('leaves both ends of a move that nobody has accepted', async () => {
  const marca = (que: string, xml: string, id: number) =>
    xml.replace(
      /(<w:p>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?)((?:<w:r>(?:(?!<\/w:r>).)*<\/w:r>)+)<\/w:p>/g,
      `$1<w:${que} w:id="${id}" w:author="Ana" w:date="2024-05-02T10:00:00Z">$2</w:${que}></w:p>`,
    );
  const docx = enCuerpo(documentoWord(await planDe()), (xml) => {
    const tercero = control(xml, 'bloque:implementacion.servicio.3');
    const segundo = control(xml, 'bloque:implementacion.servicio.2');
    // In another place it has another id, as Word gives it.
    const llega = marca('moveTo', tercero, 7101)
      .replace(/<w:id w:val="\d+"\/>/, '<w:id w:val="77"/>')
      .replace(/w:id="\d+" w:name="_PNFTP\w+"/g, 'w:id="9001" w:name="_PNFTP_otra"')
      .replace(/<w:bookmarkEnd w:id="\d+"\/>/g, '<w:bookmarkEnd w:id="9001"/>');
    return xml
      .replace(tercero, () => marca('moveFrom', tercero, 7100))
      .replace(segundo, () => llega + segundo);
  });
  const hecho = sobreDocumento(await planDe(await otroLibro(40)), docx);
  expect(suerte(hecho, 'revision')).toEqual(['implementacion.servicio.3']);
  const deTres = (xml: string) => xml.match(/<w:move(?:From|To) .*?<\/w:move(?:From|To)>/gs);
  expect(deTres(cuerpoDe(hecho.docx))).toEqual(deTres(cuerpoDe(docx)));
  expect(deTres(cuerpoDe(docx))!.length).toBeGreaterThan(3);
  expect(suerte(hecho, 'renovado')).toContain('implementacion.servicio.4');
});
