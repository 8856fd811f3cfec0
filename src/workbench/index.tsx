/** The page of `npm start`: the workbench with this add-in in it. */
import { createRoot } from 'react-dom/client';
import { Workbench } from '@pnftp/workbench';
import type { RibbonButton, WorkbenchOptions } from '@pnftp/workbench';
import '@pnftp/workbench/workbench.css';
import { ESPACIO_DE_NOMBRES } from '../functions/catalogo';
import { functionsJson } from '../functions/metadata';
import { TINTA } from '../libro/estilo';
import { explicaArchivo } from '../textos/archivo';
import { MESA } from '../textos/banco';
import type { Idioma } from '../textos/idioma';
import { PANEL } from '../textos/panel';

const ICONOS = '../assets/iconos';

/** The buttons of the manifest. */
const BOTONES = [
  ['validar', 'validar'],
  ['calcularAvance', 'avance'],
  ['resumir', 'resumen'],
  ['generarMatriz', 'matriz'],
] as const;

const boton =
  (idioma: Idioma) =>
  ([action, icono]: (typeof BOTONES)[number]): RibbonButton => {
    const { titulo, que } = PANEL[idioma].acciones[action];
    return { action, label: titulo, tip: que, icon: `${ICONOS}/${icono}-40.png` };
  };

const opciones = (idioma: Idioma): WorkbenchOptions => ({
  texts: MESA[idioma],
  icon: `${ICONOS}/pnftp-48.png`,
  colors: {
    accent: TINTA.cabecera.fondo,
    soft: TINTA.grupo.fondo,
    strong: TINTA.grupo.texto,
  },
  functions: { metadata: functionsJson(), namespace: ESPACIO_DE_NOMBRES },
  functionHelp: functionsJson(idioma).functions.map(({ name, description, parameters }) => ({
    name: `${ESPACIO_DE_NOMBRES}.${name}`,
    description,
    parameters,
  })),
  ribbon: BOTONES.map(boton(idioma)),
  pane: { address: 'pane.html', locale: idioma === 'es' ? 'es-PE' : 'en-US' },
  sample: { address: '../libro.xlsx', fileName: 'pnftp-2023.xlsx' },
  explainFileError: (code) => {
    const { titulo, queHacer } = explicaArchivo(idioma, code);
    return `${titulo} ${queHacer}`;
  },
});

/** Spanish, unless the browser is in English. */
const idioma: Idioma = /^en\b/i.test(navigator.language) ? 'en' : 'es';
document.documentElement.lang = idioma;

const root = document.getElementById('workbench');
if (root) createRoot(root).render(<Workbench {...opciones(idioma)} />);
