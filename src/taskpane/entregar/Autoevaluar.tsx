/** Autoevaluación: the checklist before publishing, with what the workbook answers. */
import { Button } from '@fluentui/react-components';
import { ENTREGAR } from '../../textos/entregar';
import { useEstilos } from '../comun/estilosDeTarea';
import { EnMarcha, type PropsDeTarea } from '../comun/tarea';
import { ArchivoHecho } from './ArchivoHecho';
import type { RecuerdoDeEntregas } from './recuerdo';

export default function Autoevaluar({
  controlador,
  idioma,
  estado,
  recuerdo: { autoevaluacion },
  recordar,
}: PropsDeTarea<RecuerdoDeEntregas>) {
  const estilos = useEstilos();
  const t = ENTREGAR[idioma];
  const responder = async () => {
    const vista = await controlador.conEntregas('autoevaluar', (e, marcha) =>
      e.autoevaluar(marcha),
    );
    if (vista) recordar({ autoevaluacion: vista });
  };
  const boton = (apariencia: 'primary' | 'secondary') => (
    <Button
      appearance={apariencia}
      className={estilos.izquierda}
      disabledFocusable={estado.enCurso !== null}
      onClick={() => void responder()}
    >
      {t.evaluarse}
    </Button>
  );
  const marcha = <EnMarcha {...{ estado, idioma, controlador }} de={['autoevaluar']} />;
  if (!autoevaluacion) {
    return (
      <>
        <p className={estilos.que}>{t.evaluarseQue}</p>
        {marcha}
        {boton('primary')}
      </>
    );
  }
  const { archivo, resumen, secciones } = autoevaluacion;
  return (
    <>
      <p className={estilos.fuerte} role="status">
        {resumen}
      </p>
      <ArchivoHecho {...{ idioma, archivo }} orden={t.ordenes.autoevaluar(archivo.nombre)} />
      {secciones.map(({ titulo, cuenta, respuestas }) => (
        <details key={titulo} className={estilos.plegado}>
          <summary>
            {titulo} <span className={estilos.que}>{cuenta}</span>
          </summary>
          <ul className={estilos.dichos}>
            {respuestas.map(({ pregunta, puntaje, evidencia }) => (
              <li key={pregunta} className={estilos.dicho}>
                <p className={estilos.parrafo}>{pregunta}</p>
                <p className={estilos.que}>
                  <span className={estilos.pastilla}>{t.puntaje(puntaje)}</span>
                  {puntaje !== null && evidencia}
                </p>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {marcha}
      {boton('secondary')}
    </>
  );
}
