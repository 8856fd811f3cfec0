/** The Informe of 2023, made from its workbook: valid, complete, and with the printed figures. */
import { acotar, redondear, type Declarado } from '../../src/ceplan';
import { leerParaInforme } from '../../src/acciones';
import { planInforme } from '../../src/informe/informe';
import { documentoWord } from '../../src/informe/word/documento';
import { openFile } from '@pnftp/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { auditarPolitica } from '../casos/ayuda';
import { contenidoLaLibertad } from '../casos/laLibertad';
import { contexto, libroDe, libroPnftp, pon, filaDe } from '../acciones/ayuda';
import { bloque, cuerpoDe, errores, filasEn, leido, llano, parrafosEn, partesDe } from './ayuda';

const hecho = async (libro?: Awaited<ReturnType<typeof libroPnftp>>) => {
  const { material, matriz } = await leido(libro);
  return documentoWord(planInforme(material, matriz));
};

/** What the report prints, and what its own figures give, as the Informe says it. */
const CONTRADICCIONES = [
  'Indicador 1.1 2022 AT1: 100, 124.1',
  'Indicador 2.1 2022 AT1: 48.7, 48.6',
  'Indicador 1 2023 AT1: 100, 0.0',
  'Indicador 4 2022 AT1: 124.3, 125.0',
  'Indicador 4 2022 AT1: 124, 125.0',
  'Indicador 10 2023 AT1: 155.9, 155.2',
  'Indicador 10 2023 AT1: 156, 155.2',
  'Indicador 16.2 2022 AT1: 47.8, 47.7',
  'Indicador 18 2022 AT1: 79, 74.9',
  'Indicador 22.2 2022 AT1: 100, 113.4',
  'Indicador 23 2022 AT1: 111.1, 100.0',
  'Indicador 23 2022 AT1: 111, 100.0',
  'Indicador 30 2023 AT1: 76, 75.3',
  'Indicador 40 2022 AT1: 2000, 3,333.3',
  'Indicador 2.1 2022 AT1 acotado: 48.7%, 48.6',
  'Indicador 32 2022 AT1 acotado: 18%, 7.6',
  'Total  2023 Conteo bajo: 10, 11',
  'Indicadores de servicios  2023 Conteo bajo: 8, 9',
  'Indicadores de servicios  2023 Conteo alto: 33, 32',
  'Total  2023 Conteo bajo: 10, 11',
  'Total  2023 Conteo alto: 36, 35',
];

describe('the document', () => {
  it('is valid for Microsoft’s Open XML SDK, which tells a broken one', async () => {
    const docx = await hecho();
    expect(errores(docx)).toEqual([]);
    const partes = unzipSync(docx);
    const roto = cuerpoDe(docx).replace('<w:cantSplit/>', '<w:cantSplit w:nada="1"/><w:nada/>');
    partes['word/document.xml'] = strToU8(roto);
    expect(errores(zipSync(partes))).not.toEqual([]);
  });

  it('is the same, byte for byte, whenever it is made', async () => {
    const uno = await hecho();
    const { material, matriz } = await leerParaInforme(openFile(await libroPnftp()), {
      ...contexto,
      hoy: '2025-01-15',
    });
    const otro = documentoWord(planInforme(material, matriz));
    expect(Buffer.compare(uno, otro)).toBe(0);
  });

  it('has Word’s own contents, captions, references, headings and page numbers', async () => {
    const partes = partesDe(await hecho());
    const xml = partes['word/document.xml']!;
    expect(xml).toMatch(/<w:instrText[^>]*> TOC \\o "1-2" /);
    const tablas = [...xml.matchAll(/ SEQ Tabla [^<]*<\/w:instrText>.*?<w:t>(\d+)<\/w:t>/gs)].map(
      ([, n]) => Number(n),
    );
    expect(tablas).toEqual(tablas.map((_, i) => i + 1));
    expect(tablas.length).toBeGreaterThan(50);
    // What is referred to is there, and called as its caption says.
    const nombres = new Set(
      [...xml.matchAll(/w:name="(_PNFTP_\w+)"/g)].map(([, nombre]) => nombre),
    );
    const citados = [...xml.matchAll(/ REF (\w+) \\h <\/w:instrText>.*?<w:t>([^<]*)<\/w:t>/gs)];
    expect(citados.length).toBeGreaterThan(3);
    for (const [, nombre, dicho] of citados) {
      expect(nombres).toContain(nombre);
      const rotulo = llano(
        xml
          .slice(xml.indexOf(`w:name="${nombre}"`))
          .split('<w:bookmarkEnd')[0]!
          .replace(/^[^>]*>/, '')
          .replace(/<w:instrText.*?<\/w:instrText>/g, ''),
      );
      expect(dicho).toBe(rotulo);
    }
    expect(xml).not.toContain('<!--');
    expect(partes['word/footer1.xml']).toMatch(/> PAGE <.*> NUMPAGES </s);
    for (const estilo of ['Heading1', 'Heading2', 'Heading3', 'Caption']) {
      expect(xml).toContain(`<w:pStyle w:val="${estilo}"/>`);
      expect(partes['word/styles.xml']).toContain(`w:styleId="${estilo}"`);
    }
  });

  it('has charts of Word’s own, each with its figures, its workbook and what it shows in words', async () => {
    const partes = partesDe(await hecho());
    const graficos = Object.keys(partes).filter((nombre) =>
      /^word\/charts\/chart\d+\.xml$/.test(nombre),
    );
    expect(graficos).toHaveLength(2);
    const dichos = [
      ...partes['word/document.xml']!.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g),
    ].map(([, d]) => d);
    expect(dichos[0]).toContain('Indicadores de servicios: 9 bajo, 3 intermedio, 32 alto');
    expect(dichos[1]).toContain('OP2: AT1 2022 82.9, AT1 2023 81.8, AT2 2023 66.7');
    for (const nombre of graficos) {
      expect(partes[nombre]).toContain('<c:externalData');
      expect(partes[nombre.replace('charts/', 'charts/_rels/') + '.rels']).toContain('embeddings/');
    }
    expect([...partes[graficos[0]!]!.matchAll(/<c:v>(\d+)<\/c:v>/g)].map(([, v]) => v)).toEqual(
      [1, 2, 9, 11, 2, 1, 3, 4, 0, 3, 32, 35].map(String),
    );
  });

  it('bears no day and no person’s name', async () => {
    const partes = partesDe(await hecho());
    expect(Object.keys(partes).filter((n) => n.startsWith('docProps/'))).toEqual([
      'docProps/core.xml',
    ]);
    expect(partes['docProps/core.xml']).not.toMatch(/dcterms|lastModifiedBy/);
  });

  it('keeps as text what looks like a field, a mark of ours, or is no character of XML', async () => {
    const libro = await libroPnftp();
    const mala =
      'A{ SEQ Tabla \\* ARABIC }<w:fldSimple w:instr="DATE"/><!--pnftp:seq:Tabla-->&=1+1 \u0000x';
    pon(
      libro,
      'tblIndicadores',
      filaDe(libro, 'OP', '1.1'),
      'Indicador',
      mala.replace('\u0000', ''),
    );
    const limpio = await hecho();
    const docx = await hecho(libro);
    const xml = cuerpoDe(docx);
    const campos = (texto: string) => texto.match(/<w:fldChar|<w:fldSimple /g)!.length;
    expect(campos(xml)).toBe(campos(cuerpoDe(limpio)));
    expect(llano(xml)).toContain(
      'A{ SEQ Tabla \\* ARABIC }<w:fldSimple w:instr="DATE"/><!--pnftp:seq:Tabla-->&=1+1',
    );
    expect(errores(docx)).toEqual([]);
  });
});

describe('what it says', () => {
  it('gives each of the 214 printed figures, or one that the audit explains', async () => {
    const { material, matriz } = await leido();
    const xml = cuerpoDe(documentoWord(planInforme(material, matriz)));
    const filas = (tag: string) => filasEn(bloque(xml, tag));
    const numero = (texto: string) => Number(texto.replace(/[,%]|[●▲■–] /g, ''));
    const deIndicador = ({ tipo, codigo }: Declarado) => {
      const suyas =
        tipo === 'OP'
          ? ['OP1', 'OP2', 'OP3'].flatMap((op) => filas(`resultados.objetivo.${op}`))
          : filas(`implementacion.servicio.${codigo.split('.')[0]}`);
      return suyas.find(([uno]) => uno === codigo)!;
    };
    const enTabla = (d: Declarado): string => {
      if (d.alcance === 'Indicador') {
        const fila = deIndicador(d);
        return d.medida === 'AT2' ? fila[9]! : fila[d.anio === 2022 ? 6 : 7]!;
      }
      if (d.alcance === 'OP' && d.codigo !== '') {
        const fila = filas('resultados.objetivos').find(([uno]) => uno === d.codigo)!;
        return d.medida === 'AT2' ? fila[4]! : fila[2]!;
      }
      const cuenta = /^Conteo (bajo|intermedio|alto)$/.exec(d.medida)?.[1];
      const rotulos: Record<string, string> = {
        OP: 'Objetivos prioritarios',
        'Indicadores de OP': 'Indicadores de objetivos prioritarios',
        'Indicadores de servicios': 'Indicadores de servicios',
        Total: 'Total de indicadores',
      };
      if (cuenta) {
        const fila = filas('resultados.niveles').find(([uno]) => uno === rotulos[d.alcance])!;
        return fila[['bajo', 'intermedio', 'alto'].indexOf(cuenta) + 1]!;
      }
      const resumen = llano(bloque(xml, 'resumen.cifras'));
      const [, indice, nivel] = /índice de gestión de la política es ([\d.]+)%, nivel (\w+)/.exec(
        resumen,
      )!;
      const [, puntaje, implementacion] = /implementación es ([\d.]+) sobre 3: nivel (\w+)/.exec(
        resumen,
      )!;
      const dichos: Record<string, string> = {
        'Índice de gestión': indice!,
        'Nivel del índice': nivel!,
        Valoración: puntaje!,
        'Nivel de la valoración': implementacion!,
      };
      return dichos[d.medida]!;
    };
    const coincide = (d: Declarado): boolean => {
      const dicho = enTabla(d);
      if (typeof d.valor !== 'number') {
        // The report also says "inicial" for bajo.
        return dicho === d.texto || (dicho === 'bajo' && d.texto === 'inicial');
      }
      const decimales = /\.(\d+)/.exec(d.texto)?.[1]!.length ?? 0;
      const cifra = /acotado/i.test(d.medida) ? (acotar(numero(dicho)) as number) : numero(dicho);
      return redondear(cifra, decimales) === d.valor;
    };
    const { declarados } = material.politica;
    const otros = declarados.filter((d) => !coincide(d));
    expect(declarados).toHaveLength(214);
    const dichos = otros.map(
      (d) => `${d.alcance} ${d.codigo} ${d.anio} ${d.medida}: ${d.texto}, ${enTabla(d)}`,
    );
    expect(dichos).toEqual(CONTRADICCIONES);
    const dichas = auditarPolitica(material.politica).filter(({ regla }) =>
      /^(declarado|conteo)/.test(regla),
    );
    const sinExplicar = otros.filter(
      ({ codigo, anio, alcance }) =>
        !dichas.some((h) =>
          alcance === 'Indicador'
            ? h.codigo === codigo && h.anio === anio
            : h.datos?.alcance === alcance,
        ),
    );
    expect(sinExplicar).toEqual([]);
  });

  it('has a block and a question for every OP and every service, and names what has none', async () => {
    const xml = cuerpoDe(await hecho());
    const servicios = [...xml.matchAll(/pnftp:bloque:implementacion\.servicio\.([\d.]+)"/g)].map(
      ([, n]) => Number(n),
    );
    expect(servicios).toEqual(Array.from({ length: 42 }, (_, i) => i + 1));
    expect(xml.match(/pnftp:pregunta:implementacion\.servicio/g)).toHaveLength(42);
    expect(llano(bloque(xml, 'implementacion.panorama'))).toMatch(
      /Lineamientos sin servicios: 1\.3 \(.*\), 1\.5 \(.*\) y 2\.6 \(/,
    );
    // A question is what shows until somebody writes over it.
    expect(xml.match(/<w:showingPlcHdr\/>/g)).toHaveLength(xml.match(/pnftp:pregunta:/g)!.length);
  });

  it('says each indicator’s figures in a sentence', async () => {
    const xml = cuerpoDe(await hecho());
    expect(parrafosEn(bloque(xml, 'implementacion.servicio.4'))).toContain(
      'En 2023 se obtuvo 118.5% (825 de 696), frente a un logro esperado de 73%: avance tipo 1 de 162.3%, nivel alto. En 2022 fue de 125.0%, nivel alto.',
    );
    expect(llano(bloque(xml, 'resultados.objetivo.OP3'))).toContain(
      'El avance tipo 2 no se puede calcular: falta la línea base.',
    );
    expect(llano(bloque(xml, 'resultados.indice'))).toContain(
      'Los indicadores 2.1 y 2.2 tienen la línea base más allá de la meta, así que sus cifras premian ir en contra: con ellas en 0 el índice sería 11.1%; sin ellas, 33.3%.',
    );
  });

  it('recommends what the matrix asks for, and has the matrix locked, on its side, at the end', async () => {
    const { material, matriz } = await leido();
    const xml = cuerpoDe(documentoWord(planInforme(material, matriz)));
    const codigos = material.evaluacion.compromisos.map(({ codigo }) => codigo);
    const recomendadas = parrafosEn(bloque(xml, 'recomendaciones.matriz')).slice(1);
    expect(recomendadas.filter((p) => p !== '')).toHaveLength(13);
    const filas = filasEn(bloque(xml, 'anexo.matriz')).slice(1);
    expect(filas).toHaveLength(13);
    expect(codigos).toHaveLength(13);
    filas.forEach(([numero, , recomendacion], i) => {
      expect(numero).toBe(String(i + 1));
      expect(recomendadas[i]).toContain(recomendacion!.replace(/\.$/, ''));
    });
    expect(xml).toMatch(
      /<w:tag w:val="pnftp:bloque:anexo\.matriz"\/><w:id w:val="\d+"\/><w:lock w:val="sdtContentLocked"\/>/,
    );
    expect(xml.slice(xml.lastIndexOf('<w:sectPr>'))).toContain('w:orient="landscape"');
  });
});

describe('an institutional plan', () => {
  it('is reported in its own words, every acción estratégica with its block, and valid', async () => {
    const { material, matriz } = await leido(await libroDe(contenidoLaLibertad()));
    const docx = documentoWord(planInforme(material, matriz));
    expect(errores(docx)).toEqual([]);
    const xml = cuerpoDe(docx);
    const acciones = material.politica.servicios.map(({ codigo }) => codigo).sort();
    const bloques = [...xml.matchAll(/pnftp:bloque:implementacion\.servicio\.([^"]+)"/g)].map(
      ([, c]) => c!,
    );
    expect([...bloques].sort()).toEqual(acciones);
    const dicho = llano(xml);
    expect(dicho).toContain(
      'De 98 indicadores de acciones estratégicas institucionales, 33 en nivel alto, 11 en nivel intermedio y 41 en nivel bajo, y 13 que no se reportaron.',
    );
    expect(dicho).toContain('AEI.01.08, AEI.02.03');
    // No level that the plan has not, and no code that lost its capital.
    expect(dicho).not.toMatch(/De 0 |0 lineamientos|aEI\./);
    expect(dicho).not.toContain('Objetivo prioritario');
  });
});
