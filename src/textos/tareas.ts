/** What the pane says of tasks that give files. */
import { textos } from './idioma';

export const TAREAS = textos(
  {
    sinDescarga:
      'Aquí Excel no deja descargar desde el panel. En una terminal, esta orden escribe los mismos archivos en una carpeta:',
    siNoBaja: '¿No llegó la descarga?',
    siNoBajaQue: 'En una terminal, esta orden escribe los mismos archivos en una carpeta:',
    mas: (n: number) => `Ver ${n} más`,
    copiar: 'Copiar',
    copiado: 'Copiado',
  },
  {
    sinDescarga:
      'Excel does not let the pane download here. In a terminal, this command writes the same files into a folder:',
    siNoBaja: 'Did the download not arrive?',
    siNoBajaQue: 'In a terminal, this command writes the same files into a folder:',
    mas: (n: number) => `Show ${n} more`,
    copiar: 'Copy',
    copiado: 'Copied',
  },
);
