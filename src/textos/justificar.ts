/** Findings that a person accepts as they are, with who, when and why. */
import { textos } from './idioma';

interface Dicha {
  readonly motivo: string;
  readonly quien: string;
  /** `AAAA-MM-DD`; blank in a row that was written by hand. */
  readonly fecha: string;
}

const quienYCuando = ({ quien, fecha }: Dicha): string =>
  [quien, fecha.split('-').reverse().join('/')].filter(Boolean).join(', ');

interface TextosJustificar {
  readonly accion: string;
  readonly accionQuitar: string;
  readonly accionDeshacer: string;
  /** Of one that speaks although it was accepted. */
  readonly antes: (dicha: Dicha) => string;
  readonly dicho: (dicha: Dicha) => string;
  /** In the Bitácora, beside the finding. */
  readonly origen: (regla: string, lugar: string, quien: string) => string;
  readonly noSePuede: (cuantos: number) => string;
  readonly otrasCifras: (cuantos: number) => string;
  readonly yaNoEsta: (cuantos: number) => string;
  readonly nada: string;
  readonly cambiadas: (cuantas: number) => string;
}

export const JUSTIFICAR = textos<TextosJustificar>(
  {
    accion: 'Justificar',
    accionQuitar: 'Quitar justificación',
    accionDeshacer: 'Deshacer justificar',
    antes: (dicha) =>
      `Estuvo justificado (${quienYCuando(dicha)}: «${dicha.motivo}»); sus cifras cambiaron desde entonces.`,
    dicho: (dicha) => `Justificado por ${quienYCuando(dicha)}: «${dicha.motivo}».`,
    origen: (regla, lugar, quien) => `${regla} (${lugar}). ${quien}`,
    noSePuede: (n) =>
      n === 1
        ? 'Un hallazgo impide leer el libro: hay que corregirlo y no se puede justificar.'
        : `${n} hallazgos impiden leer el libro: hay que corregirlos y no se pueden justificar.`,
    otrasCifras: (n) =>
      n === 1
        ? 'Un hallazgo ya no dice lo que se mostró y no se justificó. Vuelva a validar y mírelo.'
        : `${n} hallazgos ya no dicen lo que se mostró y no se justificaron. Vuelva a validar y mírelos.`,
    yaNoEsta: (n) =>
      n === 1
        ? 'Un hallazgo ya no está: no hay nada que justificar.'
        : `${n} hallazgos ya no están: no hay nada que justificar.`,
    nada: 'No se cambió nada.',
    cambiadas: (n) =>
      n === 1
        ? 'Una justificación cambió después y se dejó como está.'
        : `${n} justificaciones cambiaron después y se dejaron como están.`,
  },
  {
    accion: 'Justify',
    accionQuitar: 'Remove the justification',
    accionDeshacer: 'Undo justify',
    antes: (dicha) =>
      `It was justified (${quienYCuando(dicha)}: “${dicha.motivo}”); its figures have changed since.`,
    dicho: (dicha) => `Justified by ${quienYCuando(dicha)}: “${dicha.motivo}”.`,
    origen: (regla, lugar, quien) => `${regla} (${lugar}). ${quien}`,
    noSePuede: (n) =>
      n === 1
        ? 'A finding stands in the way of reading the workbook: it has to be corrected and cannot be justified.'
        : `${n} findings stand in the way of reading the workbook: they have to be corrected and cannot be justified.`,
    otrasCifras: (n) =>
      n === 1
        ? 'A finding no longer says what was shown, and was not justified. Validate again and look at it.'
        : `${n} findings no longer say what was shown, and were not justified. Validate again and look at them.`,
    yaNoEsta: (n) =>
      n === 1
        ? 'A finding is gone: there is nothing to justify.'
        : `${n} findings are gone: there is nothing to justify.`,
    nada: 'Nothing was changed.',
    cambiadas: (n) =>
      n === 1
        ? 'A justification was changed since and left as it is.'
        : `${n} justifications were changed since and left as they are.`,
  },
);
