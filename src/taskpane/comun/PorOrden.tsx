import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Idioma } from '../../textos/idioma';
import { TAREAS } from '../../textos/tareas';
import { puedeDescargar } from './archivos';
import { useEstilos } from './estilosDeTarea';

/** The command that writes the same files, where a download cannot or did not arrive. */
export function PorOrden({ idioma, orden }: { readonly idioma: Idioma; readonly orden: string }) {
  const estilos = useEstilos();
  const t = TAREAS[idioma];
  const [copiado, copiar] = useState(false);
  const cuerpo = (
    <>
      <p className={estilos.orden}>{orden}</p>
      <Button
        size="small"
        className={estilos.izquierda}
        onClick={() => void navigator.clipboard.writeText(orden).then(() => copiar(true))}
      >
        {copiado ? t.copiado : t.copiar}
      </Button>
    </>
  );
  if (!puedeDescargar()) {
    return (
      <>
        <p className={estilos.que}>{t.sinDescarga}</p>
        {cuerpo}
      </>
    );
  }
  return (
    <details className={estilos.plegado}>
      <summary className={estilos.que}>{t.siNoBaja}</summary>
      <div className={estilos.dentro}>
        <p className={estilos.que}>{t.siNoBajaQue}</p>
        {cuerpo}
      </div>
    </details>
  );
}
