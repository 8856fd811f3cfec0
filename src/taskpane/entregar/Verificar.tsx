/** Verificar el informe: what a document says that the workbook does not. */
import { Button } from '@fluentui/react-components';
import { ENTREGAR } from '../../textos/entregar';
import { useEstilos } from '../comun/estilosDeTarea';
import { ElegirArchivos, EnMarcha, Varios, type PropsDeTarea } from '../comun/tarea';
import type { RecuerdoDeEntregas } from './recuerdo';

const DICHAS = 20;

export default function Verificar({
  controlador,
  idioma,
  estado,
  recuerdo: { verificacion },
  recordar,
}: PropsDeTarea<RecuerdoDeEntregas>) {
  const estilos = useEstilos();
  const t = ENTREGAR[idioma];
  const ocupado = estado.enCurso !== null;
  const verificar = async (archivo: File) => {
    const vista = await controlador.conEntregas('verificarInforme', (e, marcha) =>
      e.verificar(archivo, marcha),
    );
    if (vista) recordar({ verificacion: vista });
  };
  if (!verificacion) {
    return (
      <div className={estilos.zona}>
        <EnMarcha {...{ estado, idioma, controlador }} de={['verificarInforme']} />
        <ElegirArchivos
          rotulo={t.elegirInforme}
          tipos=".docx,.txt"
          ocupado={ocupado}
          alElegir={([archivo]) => void verificar(archivo!)}
        />
        <p className={estilos.que}>{t.elegirInformeQue}</p>
      </div>
    );
  }
  const { informe, titulo, discordancias } = verificacion;
  return (
    <>
      <p className={estilos.que}>{informe}</p>
      <p className={estilos.fuerte} role="status">
        {titulo}
      </p>
      <Varios
        lista={discordancias}
        primeros={DICHAS}
        idioma={idioma}
        cada={({ clave, donde, dice, libro, frase }) => (
          <li key={clave} className={estilos.dicho}>
            <p className={estilos.fuerte}>{donde}</p>
            <p className={estilos.parrafo}>{dice}</p>
            <p className={estilos.parrafo}>{libro}</p>
            <blockquote className={estilos.cita}>{frase}</blockquote>
          </li>
        )}
      />
      <Button
        className={estilos.izquierda}
        disabledFocusable={ocupado}
        onClick={() => recordar({ verificacion: null })}
      >
        {t.otroInforme}
      </Button>
    </>
  );
}
